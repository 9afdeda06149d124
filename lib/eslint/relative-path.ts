/** `filename` as it is named from `cwd`; unchanged where it lies elsewhere. */
export function getRelativePath(cwd: string, filename: string): string {
  if (!filename.startsWith(cwd)) return filename;
  const rest = filename.slice(cwd.length);
  // e.g. /a/b and /a/bc/x.ts
  if (/[\\/]$/.test(cwd)) return rest;
  return /^[\\/]/.test(rest) ? rest.slice(1) : filename;
}
