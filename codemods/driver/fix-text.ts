/**
 * The codemods' engine: findings, their edits, the next parse, to a fixpoint. What it leaves behind is what
 * `eslint --fix` does without types, repeated until it writes nothing.
 */
import type { SourceCode } from 'eslint';

import { factsOf } from '../../lib/analysis/facts-of.js';
import type { Source } from '../../lib/ast/source.js';
import { NAMESPACE } from '../../lib/configs.js';
import { applyPass, mergeEdits, type TextEdit } from '../../lib/edits/text-edits.js';
import { getRelativePath } from '../../lib/eslint/relative-path.js';
import { type Finding, findFindings, type RuleDefinition, type RuleOptions } from '../../lib/rules/findings.js';
import { RULES } from '../../lib/rules/index.js';
import { readDirectives } from './directives.js';
import { Places } from './places.js';
import { parseSource } from './source.js';
import { UserError } from './user-error.js';

const MOST_PASSES = 100;
const BOM = '\uFEFF';

export interface Fix {
  readonly text: string;
  readonly filename: string;
  /** All rules unless told. */
  readonly rules?: readonly RuleDefinition[];
  /** The raw `settings['zero-copy-map']`. */
  readonly settings?: unknown;
  /** Options by the rule's name. */
  readonly options?: Readonly<Record<string, RuleOptions>>;
  /** Whether to apply what has a doubt as well: each rewrite once a place. */
  readonly review?: boolean;
  readonly cwd?: string;
}

export interface Fixed {
  readonly text: string;
  /** What was found in the text as it came, refusals included; null where no rule had to look at it. */
  readonly findings: readonly Finding[] | null;
  /** What was rewritten, in the order of the passes. */
  readonly applied: readonly Finding[];
  /** How many passes wrote something. */
  readonly passes: number;
}

export function fixText(fix: Fix): Fixed {
  const rules = fix.rules ?? RULES;
  const bom = fix.text.startsWith(BOM) ? BOM : '';
  let text = fix.text.slice(bom.length);
  if (!rules.some((rule) => rule.needs.test(text))) return { text: fix.text, findings: null, applied: [], passes: 0 };
  const findings = find(text, fix, rules);
  const applied: Finding[] = [];
  const places = new Places();
  let found = findings;
  for (let passes = 0; ; passes++) {
    const chosen = choose(text, found, fix.review === true ? places : null);
    if (chosen.length === 0) return { text: bom + text, findings, applied, passes };
    if (passes === MOST_PASSES)
      throw new Error(`${fix.filename}: the rewrites do not come to an end; please report this.`);
    places.record(text, chosen);
    applied.push(...chosen.map(({ finding }) => finding));
    text = applyPass(
      text,
      chosen.map(({ edit }) => edit),
    ).text;
    found = findAgain(text, fix, rules);
  }
}

/** A rewrite as one span. */
export interface Chosen {
  readonly finding: Finding;
  readonly edit: TextEdit;
}

/** The findings of all rules in one text, in the order of ESLint's messages, without what a comment suppresses. */
function find(text: string, fix: Fix, rules: readonly RuleDefinition[]): Finding[] {
  const source: SourceCode = parseSource(text, fix.filename);
  const cwd = fix.cwd ?? process.cwd();
  const filename = getRelativePath(cwd, fix.filename);
  const facts = factsOf(source as unknown as Source, fix.settings, filename, cwd);
  const found = rules
    .filter((rule) => rule.needs.test(text))
    .flatMap((rule) =>
      findFindings(facts, rule, { report: 'actionable', ...rule.defaults, ...fix.options?.[rule.name] }),
    )
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
  if (found.length === 0) return found;
  const isSuppressed = readDirectives(source);
  return found.filter(({ rule, node }) => !isSuppressed(`${NAMESPACE}/${rule}`, node.loc.start));
}

function findAgain(text: string, fix: Fix, rules: readonly RuleDefinition[]): Finding[] {
  try {
    return find(text, fix, rules);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new Error(
      `${fix.filename}: a rewrite broke the syntax, nothing is written; please report this. ${error.message}`,
    );
  }
}

/** The rewrites of one pass: the proven ones; where there are none left, those with a doubt that are new at their place. */
function choose(text: string, found: readonly Finding[], places: Places | null): Chosen[] {
  const spans = found.flatMap((finding) =>
    finding.rewrite === null || finding.rewrite.alternative === true
      ? []
      : [{ finding, edit: mergeEdits(text, finding.rewrite.edits), doubt: finding.rewrite.doubt }],
  );
  const proven = spans.filter(({ doubt }) => doubt === null);
  const candidates =
    proven.length > 0 || places === null ? proven : spans.filter(({ finding }) => places.isNew(text, finding));
  const applied = new Set(
    applyPass(
      text,
      candidates.map(({ edit }) => edit),
    ).applied,
  );
  return candidates.filter(({ edit }) => applied.has(edit));
}
