/** The head of the loop that takes a callback's place. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import type { WalkedCopy } from '../../patterns/walked-copy.js';

/** `for (const v of m.values()) ` */
export function getHead(facts: Facts, { callback, copy, source }: WalkedCopy): string {
  const walked = copy.part === 'all' ? facts.text(source) : `${facts.text(source)}.${copy.part}()`;
  return `for (const ${facts.text(callback.params[0] as TSESTree.Parameter)} of ${walked}) `;
}
