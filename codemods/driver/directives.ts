// The comments by which a file keeps a rule off some of its lines, read as ESLint reads them:
//
//   /* eslint-disable a, b */ … /* eslint-enable a */       from here, to there
//   // eslint-disable-line a    // eslint-disable-next-line
//   /* eslint a: off */                                      the whole file
import type { SourceCode } from 'eslint';

/** Line from 1, column from 0, as in a node's `loc`. */
interface Place {
  readonly line: number;
  readonly column: number;
}

interface Directive extends Place {
  readonly type: 'disable' | 'disable-line' | 'disable-next-line' | 'enable';
  /** Null: every rule. */
  readonly rules: ReadonlySet<string> | null;
}

/** The part of `SourceCode` that reads comments; ESLint's types leave it out. */
interface Directives {
  getDisableDirectives(): {
    directives: readonly { type: Directive['type']; value: string; node: { loc: { start: Place; end: Place } } }[];
  };
  applyInlineConfig(): { configs: readonly { config: { rules: Readonly<Record<string, unknown>> } }[] };
}

/** What is suppressed in a file: asks of a rule (`zero-copy-map/…`) and the place of a report. */
export type Suppressed = (rule: string, place: Place) => boolean;

export function readDirectives(source: SourceCode): Suppressed {
  if (!source.text.includes('eslint')) return () => false;
  const directives = findDirectives(source);
  const lines = directives.filter(({ type }) => type === 'disable-line' || type === 'disable-next-line');
  const blocks = directives.filter(({ type }) => type === 'disable' || type === 'enable').sort(compare);
  const off = findRulesOff(source);
  return (rule, place) =>
    off.has(rule) ||
    lines.some((one) => names(one, rule) && one.line + (one.type === 'disable-line' ? 0 : 1) === place.line) ||
    blocks.findLast((one) => names(one, rule) && compare(one, place) <= 0)?.type === 'disable';
}

function findDirectives(source: SourceCode): Directive[] {
  return (source as unknown as Directives).getDisableDirectives().directives.map(({ type, value, node: { loc } }) => {
    // A comment may go over several lines: the next line is the one after its last.
    const { line, column } = type === 'disable-next-line' ? loc.end : loc.start;
    return { type, line, column, rules: readRules(value) };
  });
}

/** e.g. "a, 'b'" -> a, b; nothing -> null */
function readRules(value: string): ReadonlySet<string> | null {
  const rules = value.split(',').map((name) => name.trim().replace(/^(['"]?)(.*)\1$/su, '$2'));
  const named = new Set(rules.filter((name) => name !== ''));
  return named.size === 0 ? null : named;
}

function findRulesOff(source: SourceCode): ReadonlySet<string> {
  const severities = new Map<string, unknown>();
  for (const { config } of (source as unknown as Directives).applyInlineConfig().configs) {
    for (const [rule, value] of Object.entries(config.rules)) {
      // Of two comments for one rule, the first one holds.
      if (!severities.has(rule)) severities.set(rule, Array.isArray(value) ? value[0] : value);
    }
  }
  const off = [...severities].filter(([, severity]) => severity === 'off' || severity === 0);
  return new Set(off.map(([rule]) => rule));
}

function names(directive: Directive, rule: string): boolean {
  return directive.rules === null || directive.rules.has(rule);
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
