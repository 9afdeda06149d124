/** The report for programs. */
import type { Report } from './check.js';

export function formatJson({ files, errors, census }: Report): string {
  const report = {
    files: files
      .filter(({ found, fixed }) => found.length > 0 || fixed > 0)
      .map(({ path, fixed, found }) => ({ path, fixed, findings: found })),
    errors,
    census: { ...census, codes: Object.fromEntries(census.codes), gains: Object.fromEntries(census.gains) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
