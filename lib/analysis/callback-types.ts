/**
 * What TypeScript's checker believes inside a callback and inside a loop. A callback forgets what was narrowed outside,
 * of variables that are assigned and of members; a loop remembers, and what is assigned in it is remembered behind it.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { walk } from '../ast/walk.js';
import { type Facts, getDeclarator, isNeverReassigned, type Variable } from './facts.js';

/** The first name in `callback` whose type may be another one where its body is the body of a loop, or null. */
export function findRetyped(facts: Facts, callback: Node): Node | null {
  let found: Node | null = null;
  walk(callback, facts.source.visitorKeys, (node) => {
    if (node.type === 'Identifier' && !keepsType(facts, node, callback)) found ??= node;
    if (node.type === 'MemberExpression' && !isAloneInFile(facts, node, callback)) found ??= node;
    return found === null;
  });
  return found;
}

function keepsType(facts: Facts, node: TSESTree.Identifier, callback: Node): boolean {
  if (facts.reference(node) === null) return true;
  const variable = facts.variable(node);
  const [def] = variable?.defs ?? [];
  if (variable === null || def === undefined || contains(callback, def.name as Node)) return true;
  // e.g. a const further down: a callback may name it, a loop may not (TS2448)
  if (def.name.range[0] > callback.range[1] && variable.scope.variableScope === facts.scope(callback).upper?.variableScope)
    return String(def.type) === 'FunctionName';
  switch (String(def.type)) {
    case 'Parameter':
      return isNeverReassigned(variable);
    case 'ImportBinding':
      return isOnlyNamed(node);
    case 'Variable':
      return (def.parent as { kind?: string } | null)?.kind === 'const' || isPlainLet(variable);
    default:
      return String(def.type) !== 'CatchClause';
  }
}

/** A name that is called, or whose member is read. */
function isOnlyNamed({ parent }: TSESTree.Identifier): boolean {
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return parent.callee.type === 'Identifier';
  return parent.type === 'MemberExpression' || parent.type === 'TSTypeReference';
}

/** `let n = 0`, `let text: string = f()`: of a type that nothing narrows. */
function isPlainLet(variable: Variable): boolean {
  const declarator = getDeclarator(variable);
  if (declarator?.init == null) return false;
  const type = declarator.id.typeAnnotation?.typeAnnotation.type;
  if (type !== undefined) return /^TS(?:Number|String|BigInt)Keyword$/.test(type);
  const { init } = declarator;
  if (init.type === 'TemplateLiteral') return true;
  return init.type === 'Literal' && /^(?:number|string|bigint)$/.test(typeof init.value);
}

/** Whether no other place of the file names the member of an outer object: nothing else can have narrowed it. */
function isAloneInFile(facts: Facts, node: TSESTree.MemberExpression, callback: Node): boolean {
  let root: Node = node;
  while (root.type === 'MemberExpression' || root.type === 'TSNonNullExpression') {
    root = root.type === 'MemberExpression' ? root.object : root.expression;
  }
  const variable = root.type === 'Identifier' ? facts.variable(root) : null;
  const [def] = variable?.defs ?? [];
  if (def !== undefined && contains(callback, def.name as Node)) return true;
  const others = facts.memo(countMembers, 'file' as const).get(facts.text(node)) ?? 0;
  return others === (isCallee(node) ? 0 : 1);
}

/** How often a member is named, its calls apart. */
function countMembers(facts: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of facts.nodes('MemberExpression')) {
    if (isCallee(node)) continue;
    const text = facts.text(node);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function isCallee(node: TSESTree.MemberExpression): boolean {
  return isMethodCall(node.parent) && node.parent.callee === node;
}
