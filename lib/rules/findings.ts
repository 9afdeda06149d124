/**
 * From a rule's shapes to what is found in a file: the one engine behind ESLint's reports and the codemods' edits.
 */
import { hasConsent } from '../analysis/consent.js';
import { type Facts } from '../analysis/facts.js';
import { isRefusal, type Refusal, refuse, REFUSALS, type RefusalInfo, step } from '../analysis/refusals.js';
import { contains, findAncestors, isFunction, isLoop } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { findDirective, findLostComment, isDisabled, isGenerated } from '../edits/comments.js';
import { type Verdict, verdictOf } from '../evidence/index.js';
import { forReview, type Outcome, type Rewrite } from '../fixers/rewrite.js';

export interface RuleOptions {
  readonly report?: 'actionable' | 'all';
  readonly [name: string]: unknown;
}

/** What a pattern found; `node` is the smallest node a reader needs to see. */
export interface Match {
  readonly node: Node;
  /** The code that the finding is about, where `node` only names it: a function, for its name. */
  readonly code?: Node;
}

/** One line of a rule: what is sought, how it is mended, and what is said. */
export interface Shape<M extends Match = Match> {
  /** The message id; `${id}Review`, `${id}Suggestion` and `${id}Refused` go with it. */
  readonly id: string;
  /** The node types at which `match` is tried. */
  readonly on: readonly Node['type'][] | readonly `${Node['type']}`[];
  readonly match: (node: Node, facts: Facts, options: RuleOptions) => M | null;
  readonly fix: (match: M, facts: Facts, options: RuleOptions) => Outcome;
  /** The placeholders of the messages. */
  readonly data?: (match: M, facts: Facts) => Readonly<Record<string, string>>;
  /** `{{name}}` placeholders; at most 140 characters when filled in. */
  readonly message: string;
  /** What the suggestion does; "Check that …" is added from the fact that is missing. */
  readonly suggestion: string;
}

/** Keeps the type of a shape's match to itself. */
export function shape<M extends Match>(given: Shape<M>): Shape {
  return given as unknown as Shape;
}

export interface RuleDefinition {
  readonly name: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
  /** A file whose text does not match is not analysed at all. */
  readonly needs: RegExp;
  /** JSON schema of the options besides `report`. */
  readonly options?: Readonly<Record<string, object>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export interface Finding {
  readonly rule: string;
  readonly shape: Shape;
  readonly node: Node;
  readonly data: Readonly<Record<string, string>>;
  /** Proven (fix), or with a doubt (suggestion); null when refused. */
  readonly rewrite: Rewrite | null;
  readonly refusal: Refusal | null;
  /** The package that the rewrite imports and the file's package.json does not name; null where it needs none. */
  readonly install: string | null;
  /**
   * Refused for a comment that turns the rule off there. ESLint must hear of it all the same: what a comment has not
   * hidden counts as an unused one, which `--fix` takes away, and with it the reason to leave the code alone.
   */
  readonly isHidden: boolean;
}

/** How a finding is offered: ESLint's fix, its suggestion, a suggestion that another fix makes needless, or not at all. */
export type Grade = 'alternative' | 'fix' | 'refused' | 'review';

export function getGrade({ rewrite }: Finding): Grade {
  if (rewrite === null) return 'refused';
  if (rewrite.doubt !== null) return 'review';
  return rewrite.alternative === true ? 'alternative' : 'fix';
}

/** What `rule` finds in a file, in source order, refusals included. */
export function findFindings(facts: Facts, rule: RuleDefinition, options: RuleOptions): Finding[] {
  if (!rule.needs.test(facts.source.text) || isIgnoredTest(facts)) return [];
  const findings = new Map<Node, Finding>();
  for (const one of rule.shapes) {
    for (const type of one.on) {
      for (const node of facts.nodes(type)) {
        const match = one.match(node, facts, options);
        if (match === null || runsOnce(match.code ?? match.node)) continue;
        // Of several shapes of one node the first that offers something wins, else the first
        const known = findings.get(match.node);
        if (known !== undefined && known.rewrite !== null) continue;
        const outcome = checkOutcome(facts, one.fix(match, facts, options));
        if (known !== undefined && isRefusal(outcome)) continue;
        findings.set(match.node, {
          rule: rule.name,
          shape: one,
          node: match.node,
          data: one.data?.(match, facts) ?? {},
          rewrite: isRefusal(outcome) ? null : outcome,
          refusal: isRefusal(outcome) ? outcome : null,
          install: needsInstall(facts, outcome) ? facts.settings.runtime : null,
          isHidden:
            isRefusal(outcome) && outcome.code === 'directive-comment' && isDisabled(facts.source, match.node),
        });
      }
    }
  }
  return [...findings.values()].sort((a, b) => a.node.range[0] - b.node.range[0] || a.node.range[1] - b.node.range[1]);
}

/** Whether a finding is worth a report: it has a fix or a suggestion, the reader can act on it, or all is asked for. */
export function isReported(finding: Finding, options: RuleOptions): boolean {
  if (options.report === 'all' || finding.refusal === null || finding.isHidden) return true;
  return (REFUSALS[finding.refusal.code] as RefusalInfo).act !== undefined;
}

/** What holds for every rewrite, whatever its form: the evidence, the comments, the directives. */
export function checkOutcome(facts: Facts, outcome: Outcome): Outcome {
  if (isRefusal(outcome)) return outcome;
  const verdict = getVerdict(outcome);
  if (verdict !== null && !verdict.fix && verdict.review !== true) return refuse('not-faster');
  const evaluated = facts.memo(findEval, 'file' as const);
  if (evaluated !== null) return refuse('direct-eval', step(evaluated, 'used'));
  const merged = facts.memo(findMergedNamespace, 'file' as const) ?? facts.memo(findLeakedFunction, 'file' as const);
  if (merged !== null) return refuse('merged-declaration', step(merged, 'used'));
  if (facts.memo(isGeneratedFile, 'file' as const)) return refuse('generated-file');
  const directive = findDirective(facts.source, outcome.edits);
  if (directive !== null) return refuse('directive-comment', { range: directive.range, kind: 'used', name: '' });
  const lost = findLostComment(facts.source, outcome.edits);
  if (lost !== null) return refuse('comment-lost', { range: lost.range, kind: 'used', name: '' });
  if (verdict !== null && !verdict.fix) return doubtGain(outcome);
  const isProven = outcome.doubt === null;
  return isProven && needsInstall(facts, outcome) ? forReview(outcome, refuse('runtime-not-installed')) : outcome;
}

function getVerdict({ evidence }: Rewrite): Verdict | null {
  return evidence === null ? null : verdictOf(evidence.form, evidence.container, evidence.keys);
}

/** A gain that hangs on keys of which nothing is known: a reader can tell. Of other facts only key safety may lack as well. */
function doubtGain(given: Rewrite): Outcome {
  if (given.doubt === null) return { ...forReview(given, refuse('gain-unknown')), alternative: false };
  return given.doubt.code === 'proto-key' ? { ...given, gainUnknown: true } : given.doubt;
}

function needsInstall(facts: Facts, outcome: Outcome): boolean {
  return !isRefusal(outcome) && outcome.imports.length > 0 && !hasConsent(facts);
}

function isGeneratedFile(facts: Facts): boolean {
  return isGenerated(facts.source);
}

/** A direct `eval` or a `with`: either can name any binding round it. */
function findEval(facts: Facts): Node | null {
  const [statement] = facts.nodes('WithStatement');
  if (statement !== undefined) return statement;
  return facts.nodes('CallExpression').find((node) => node.callee.type === 'Identifier' && node.callee.name === 'eval') ?? null;
}

/**
 * A namespace of several blocks: what one of them exports the others can name, and nothing in their text says so. In a
 * script the other blocks may stand in other files.
 */
function findMergedNamespace(facts: Facts): Node | null {
  const known = new Set<string>();
  const isModule = facts.source.ast.body.some((one) => /^(?:Export|Import|TSExport|TSImport)/.test(one.type));
  for (const node of facts.nodes('TSModuleDeclaration')) {
    if (node.kind === 'global' || node.id.type === 'Literal') continue;
    const names = facts.text(node.id).split(/\W+/);
    if (!isModule || names.some((name) => known.has(name))) return node;
    for (const name of names) known.add(name);
  }
  return null;
}

/**
 * In sloppy code: a function declared in a block, which the function round it can name as well once the block has run.
 * No scope shows it: a name outside of the block seems to be another one's.
 */
function findLeakedFunction(facts: Facts): Node | null {
  for (const node of facts.nodes('FunctionDeclaration')) {
    const { id, parent } = node;
    if (id === null || facts.scope(parent).isStrict || !/^(?:BlockStatement|IfStatement|LabeledStatement|SwitchCase)$/.test(parent.type)) continue;
    if (isFunction(parent.parent)) continue;
    const isNamed = facts.nodes('Identifier').some((one) => one.name === id.name && !contains(parent, one));
    if (isNamed) return node;
  }
  return null;
}

/** Code at the top level, outside any function and loop, runs once: nothing there is worth a report. */
function runsOnce(node: Node): boolean {
  if (isFunction(node)) return false;
  let from = node;
  for (const at of findAncestors(node)) {
    if (isFunction(at) || (isLoop(at) && !isLoopSource(at, from))) return false;
    if (at.type === 'PropertyDefinition' && !at.static) return false;
    from = at;
  }
  return true;
}

/** `f(x)` of `for (… of f(x))` is evaluated once. */
function isLoopSource(loop: Node, node: Node): boolean {
  return (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.right === node;
}

/** Tests are left alone unless the settings say otherwise; `facts.filename` is relative to the working directory. */
function isIgnoredTest(facts: Facts): boolean {
  if (facts.settings.tests === 'check') return false;
  return /(?:^|[\\/])(?:tests?|__tests__)[\\/]|\.(?:test|spec)\.[^\\/.]+$/.test(facts.filename);
}
