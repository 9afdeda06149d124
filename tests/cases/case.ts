import type { RefusalCode } from '../../lib/analysis/refusals.js';

/**
 * How to add a case: put it into `cases` of tests/cases/<rule>/<shape>.ts (a new file needs nothing else, it is found by
 * its folder: `export const cases: readonly Case[] = […]`), and run `npx vitest run tests/rules/corpus.test.ts -t NAME`.
 * Write the program as a person would, formatted as prettier does, with the finding inside a function, and nothing in it
 * that the case is not about. A refusal comes with its nearest neighbour that is fixed: name that case in `pair`.
 * Give `run` to every program that can run.
 */

/**
 * One program of the corpus. Rule tests, codemod tests, parity, invariants and equivalence all run it.
 * Exactly one of `out`, `review`, `refused`, `silent` says what must come of it.
 */
export interface Case {
  readonly name: string;
  /** Why it is here: what would break, or what must keep working. */
  readonly why: string;
  /** The hazard of the proof that it shows, e.g. 'D3'. */
  readonly hazard?: string;
  readonly code: string;
  /** Decides the language; `case.ts` unless told. */
  readonly filename?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** `settings['zero-copy-map']`; `tests: 'check'` is added by the suites. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The text at the fixpoint of all fixes of the rule. */
  readonly out?: string;
  /** The text after the first suggestion, where the rewrite is left to the reader; `--fix` changes nothing. */
  readonly review?: string;
  /** Why nothing is offered, and the text of the place that the refusal's trail ends at (when it has one). */
  readonly refused?: { readonly code: RefusalCode; readonly at?: string };
  /** Of a refusal or a review: the name of the case in the same file that is fixed and differs in that reason alone. */
  readonly pair?: string;
  /** Nothing is found, not even with `report: 'all'`. */
  readonly silent?: true;
  /** What else comes of it where the file is parsed with types; the same as without them unless told. */
  readonly typed?: { readonly out: string };
  /**
   * Makes it executable: an expression over the module's names (the program must define them), whose value, and the
   * calls of `log(…)` that happen on the way, must be the same before and after. Evaluated in the program's own scope.
   */
  readonly run?: string;
}
