import type { TSESLint } from '@typescript-eslint/utils';

import type { Node } from './source.js';

type VisitorKeys = TSESLint.SourceCode['visitorKeys'];

/** The children of `node`, in the order of the grammar. */
export function* findChildren(node: Node, keys: VisitorKeys): Generator<Node, void, undefined> {
  for (const key of keys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(child)) {
      for (const one of child) if (isNode(one)) yield one;
    } else if (isNode(child)) {
      yield child;
    }
  }
}

/** Calls `visit` on `root` and all below it, parents first; `false` from `visit` leaves a subtree out. No recursion. */
export function walk(root: Node, keys: VisitorKeys, visit: (node: Node) => boolean | undefined | void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false) continue;
    const names = keys[node.type];
    if (names === undefined) continue;
    for (let i = names.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[names[i] as string];
      // The commonest first: most keys hold a name's text, or nothing
      if (typeof child !== 'object' || child === null) continue;
      if (!Array.isArray(child)) {
        if (isNode(child)) stack.push(child);
        continue;
      }
      for (let j = child.length - 1; j >= 0; j--) if (isNode(child[j])) stack.push(child[j] as Node);
    }
  }
}

/** Whether `test` holds for `root` or any node below it. */
export function hasNode(root: Node, keys: VisitorKeys, test: (node: Node) => boolean): boolean {
  let found = false;
  walk(root, keys, (node) => {
    if (!found && test(node)) found = true;
    return !found;
  });
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
