import type { RuleOptions } from '../../lib/rules/findings.js';

/**
 * A program written to break a fixer. It prints the same before and after all fixes, keeps its comments, and
 * type-checks where it did; it stays whether it ever broke one or not.
 */
export interface Attack {
  readonly name: string;
  /** What it tries. */
  readonly aim: string;
  readonly code: string;
  /** Decides the language; `attack.ts` unless told. */
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** By the rule's name. */
  readonly options?: Readonly<Record<string, RuleOptions>>;
  /** An expression in the program's own scope; its value and what `log(…)` was given on the way are compared. */
  readonly run: string;
  /** The fixers must do something here: an attack that nothing touches shows nothing. */
  readonly touched?: true;
}
