/** The report for a terminal: findings by file, then the census. */
import type { Census } from './census.js';
import type { FileReport, Report } from './check.js';
import type { Colors } from './colors.js';
import type { Found, Grade } from './lint.js';

export interface StylishOptions {
  /** Whether to list what is refused, too. */
  readonly all: boolean;
  readonly colors: Colors;
  /** What to type for the fixes; left out where there is nothing to type. */
  readonly hint: boolean;
}

export function formatStylish(report: Report, options: StylishOptions): string {
  const blocks = report.files.flatMap((file) => formatFile(file, options));
  return [...blocks, `${formatCensus(report.census, options)}\n`].join('\n');
}

function formatFile(file: FileReport, { all, colors }: StylishOptions): string[] {
  const shown = file.found.filter((one) => all || one.isActionable);
  if (shown.length === 0 && file.fixed === 0) return [];
  const lines = [colors.underline(file.name)];
  if (file.fixed > 0) lines.push(`  ${colors.green(`${file.fixed} fixed`)}`);
  const width = Math.max(0, ...shown.map((one) => getPlace(one).length));
  for (const one of shown) lines.push(...formatFound(one, width, colors, all));
  return [`${lines.join('\n')}\n`];
}

function formatFound(found: Found, width: number, colors: Colors, all: boolean): string[] {
  const indent = ' '.repeat(width + 13);
  const label = paint(found.grade, colors)(found.grade.padEnd(7));
  const lines = [
    `  ${colors.dim(getPlace(found).padStart(width))}  ${label}  ${found.message}  ${colors.dim(found.rule)}`,
  ];
  if (found.suggestion !== null) lines.push(indent + found.suggestion);
  if (all && found.code !== null) lines.push(indent + colors.dim(formatReason(found)));
  return lines;
}

/** e.g. "target-reachable: 12:5 passed to save, 14:3 returned" */
function formatReason({ code, trail }: Found): string {
  const places = trail.map(({ line, column, kind, name }) => {
    const to = name === '' ? '' : kind === 'passed' ? ` to ${name}` : ` ${name}`;
    return `${line}:${column} ${kind}${to}`;
  });
  return places.length === 0 ? String(code) : `${String(code)}: ${places.join(', ')}`;
}

function getPlace({ line, column }: Found): string {
  return `${line}:${column}`;
}

function paint(grade: Grade, colors: Colors): (text: string) => string {
  return { fix: colors.green, review: colors.yellow, refused: colors.dim }[grade];
}

/** e.g. "12 files: 2 to fix (run again with --fix), 1 to review, 8 left alone (5 not-fresh, 3 proto-key)" */
export function formatCensus(census: Census, { colors, hint, all }: StylishOptions): string {
  const { files, fixed, fix, review, refused, codes, gains, types } = census;
  const parts = [
    ...(fixed > 0 ? [colors.green(`${fixed} fixed`)] : []),
    fix > 0 ? colors.green(`${fix} to fix`) + (hint ? ' (add --fix)' : '') : '0 to fix',
    review > 0 ? colors.yellow(`${review} to review`) : '0 to review',
    `${refused} left alone${refused > 0 ? ` (${codes.map(([code, count]) => `${count} ${code}`).join(', ')})` : ''}`,
  ];
  const lines = [`${files} ${files === 1 ? 'file' : 'files'}: ${parts.join(', ')}`];
  if (types.fixes > 0) lines.push(`Proven by types alone: ${types.fixes}`);
  if (gains.length > 0) {
    const list = gains.map(([assumption, count]) => `${assumption} ${count}`).join(', ');
    lines.push(`More fixes under an assumption${hint ? ' (--assume NAME, where it holds)' : ''}: ${list}`);
  }
  if (hint && refused > 0 && !all) lines.push(colors.dim('Add --all to see what was left alone, and why.'));
  return lines.join('\n');
}
