/**
 * A recursive collector.
 *
 *   for (const k of collect(kid)) out.add(k)  =>  fillCollect(out, kid)
 */
import { GROWING, row, type Case, type Dictionary, type Draw, type Item, type Key } from '../case.js';

interface Tree {
  readonly item: Item | null;
  readonly kids: Tree[];
}

/** n nodes, each with one entry, filled level by level. */
function tree(branching: number): (draw: Draw, n: number) => Tree {
  return (draw, n) => {
    const nodes: Tree[] = draw.items(n).map((item) => ({ item, kids: [] }));
    for (const [i, node] of nodes.entries()) {
      if (i > 0) nodes[Math.floor((i - 1) / branching)]?.kids.push(node);
    }
    return nodes[0] ?? { item: null, kids: [] };
  };
}

function collectKeys(node: Tree): Set<Key> {
  const out = new Set<Key>();
  if (node.item !== null) out.add(node.item.key);
  for (const kid of node.kids) {
    for (const key of collectKeys(kid)) out.add(key);
  }
  return out;
}

function fillKeys(out: Set<Key>, node: Tree): Set<Key> {
  if (node.item !== null) out.add(node.item.key);
  for (const kid of node.kids) fillKeys(out, kid);
  return out;
}

function collectEntries(node: Tree): Map<Key, number> {
  const out = new Map<Key, number>();
  if (node.item !== null) out.set(node.item.key, node.item.value);
  for (const kid of node.kids) {
    for (const [key, value] of collectEntries(kid)) out.set(key, value);
  }
  return out;
}

function fillEntries(out: Map<Key, number>, node: Tree): Map<Key, number> {
  if (node.item !== null) out.set(node.item.key, node.item.value);
  for (const kid of node.kids) fillEntries(out, kid);
  return out;
}

function collectIndex(node: Tree): Dictionary {
  const out: Dictionary = {};
  if (node.item !== null) out[node.item.key as string] = node.item.value;
  for (const kid of node.kids) Object.assign(out, collectIndex(kid));
  return out;
}

function fillIndex(out: Dictionary, node: Tree): Dictionary {
  if (node.item !== null) out[node.item.key as string] = node.item.value;
  for (const kid of node.kids) fillIndex(out, kid);
  return out;
}

const map = {
  container: 'Map',
  before: collectEntries,
  after: (node: Tree) => fillEntries(new Map(), node),
} as const;
const set = {
  container: 'Set',
  before: collectKeys,
  after: (node: Tree) => fillKeys(new Set(), node),
} as const;
const dictionary = {
  container: 'dictionary',
  before: collectIndex,
  after: (node: Tree) => fillIndex({}, node),
} as const;

export default {
  form: 'collect',
  rows: [
    row({ ...map, pattern: 'tree, 4 kids a node', input: tree(4) }),
    row({ ...map, pattern: 'chain', sizes: GROWING, input: tree(1) }),
    row({ ...set, pattern: 'tree, 4 kids a node', input: tree(4) }),
    row({ ...set, pattern: 'chain', sizes: GROWING, input: tree(1) }),
    row({ ...dictionary, pattern: 'tree, 4 kids a node', input: tree(4) }),
    row({ ...dictionary, pattern: 'chain', sizes: GROWING, input: tree(1) }),
  ],
} satisfies Case;
