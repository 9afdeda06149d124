/** Names that mean nothing anywhere in the file: allotted for all candidates at once, so that no two rewrites clash. */
import { isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getPlainBuilder } from './builders.js';
import type { Facts } from './facts.js';
import { getNamed } from './functions.js';
import { isRefusal } from './refusals.js';

const LEADING = /^(?:get|build|create|make|compute|collect|to)(?=[A-Z])/;

/** The name of the filler of `fn`: `fill` and its name without the leading verb; fresh in the whole file. */
export function getFillerName(facts: Facts, fn: FunctionNode): string {
  return facts.memo(allotFillerNames, 'fillers' as const).get(fn) ?? 'fill';
}

function allotFillerNames(facts: Facts): ReadonlyMap<FunctionNode, string> {
  const taken = new Set(getNames(facts));
  const allotted = new Map<FunctionNode, string>();
  for (const fn of findFunctions(facts)) {
    const named = getNamed(facts, fn);
    if (isRefusal(named) || isRefusal(getPlainBuilder(facts, fn))) continue;
    const base = getBaseName(named.name);
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}${i}`;
    taken.add(name);
    allotted.set(fn, name);
  }
  return allotted;
}

/** `collectDeps` -> `fillDeps`, `_getImports` -> `_fillImports`, `collect` -> `fillCollect` */
function getBaseName(name: string): string {
  const underscores = /^_*/.exec(name)?.[0] ?? '';
  const stem = name.slice(underscores.length).replace(LEADING, '');
  return `${underscores}fill${stem.charAt(0).toUpperCase()}${stem.slice(1)}`;
}

/** A fresh name for the parameter that stands for a pattern: `options`, `options2`, …; none of the `others`. */
export function getFreshName(facts: Facts, base: string, others: readonly string[] = []): string {
  const taken = getNames(facts);
  let name = base;
  for (let i = 2; taken.has(name) || others.includes(name); i++) name = `${base}${i}`;
  return name;
}

/** Every name that occurs in the file, whatever it stands for. */
export function getNames(facts: Facts): ReadonlySet<string> {
  return facts.memo(collectNames, 'names' as const);
}

function collectNames(facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of [
    ...facts.nodes('Identifier'),
    ...facts.nodes('PrivateIdentifier'),
    ...facts.nodes('JSXIdentifier'),
  ]) {
    names.add(node.name);
  }
  return names;
}

function findFunctions(facts: Facts): FunctionNode[] {
  const all: Node[] = [
    ...facts.nodes('FunctionDeclaration'),
    ...facts.nodes('FunctionExpression'),
    ...facts.nodes('ArrowFunctionExpression'),
  ];
  return all.filter((node) => isFunction(node)).sort((a, b) => a.range[0] - b.range[0]);
}
