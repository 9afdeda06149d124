/** What a fixer returns: the edits of one rewrite, its grade, and what it rests on. */
import type { Assumption, Refusal } from '../analysis/refusals.js';
import type { ContainerKind } from '../analysis/natives.js';
import type { Form, ProvenKeys } from '../evidence/index.js';
import type { TextEdit } from '../edits/text-edits.js';

/** The runtime's exports, by its types alone: a fixer cannot name one that does not exist. */
export type RuntimeExport = keyof typeof import('zero-copy-containers');

export interface Claim {
  readonly form: Form;
  readonly container: ContainerKind;
  /** What is proven of all keys of a dictionary. */
  readonly keys?: ProvenKeys | null;
}

export interface Rewrite {
  readonly refused?: never;
  /** The form that is written: the key into the evidence; null where nothing is claimed (types). */
  readonly evidence: Claim | null;
  readonly edits: readonly TextEdit[];
  /** Why the rewrite is only offered for review: the one fact that is not proven. Null: proven. */
  readonly doubt: Refusal | null;
  /** Beside the doubt: the evidence cannot tell, since nothing is known of the keys. */
  readonly gainUnknown?: boolean;
  /** Proven, but another report's fix leads to the same: offered in the editor only, as a suggestion. */
  readonly alternative?: boolean;
  readonly imports: readonly RuntimeExport[];
  readonly assumed: readonly Assumption[];
}

export type Outcome = Refusal | Rewrite;

/** A proven rewrite. */
export function rewrite(
  evidence: Rewrite['evidence'],
  edits: readonly TextEdit[],
  assumed: readonly Assumption[] = [],
): Rewrite {
  return { evidence, edits, doubt: null, imports: [], assumed };
}

/** The same rewrite, left to the reader: `doubt` is the only fact that is missing. */
export function forReview(proven: Rewrite, doubt: Refusal): Rewrite {
  return { ...proven, doubt };
}
