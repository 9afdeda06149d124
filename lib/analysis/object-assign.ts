/** `Object.assign(…)` of the unshadowed global, also under another name: `const { assign } = Object`. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getKeyName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';

export function isObjectAssign(facts: Facts, node: Node): node is TSESTree.CallExpression {
  if (node.type !== 'CallExpression' || node.optional) return false;
  if (isMethodCall(node, 'assign')) return facts.isGlobal(node.callee.object, 'Object') && !node.callee.computed;
  return node.callee.type === 'Identifier' && isAlias(facts, node.callee);
}

/** A const that stands for `Object.assign`, and that is there whenever `name` is read. */
function isAlias(facts: Facts, name: TSESTree.Identifier): boolean {
  const variable = facts.variable(name);
  const [def] = (variable?.defs ?? []) as { node: Node; name: Node }[];
  if (variable?.defs.length !== 1 || def?.node.type !== 'VariableDeclarator' || def.node.parent.kind !== 'const')
    return false;
  const { id, init } = def.node;
  if (init === null || !isReady(facts, def.node, name)) return false;
  // Have: const assign = Object.assign
  if (id === def.name)
    return init.type === 'MemberExpression' && getKeyOf(init) === 'assign' && facts.isGlobal(init.object, 'Object');
  // Have: const { assign } = Object, const { assign: merge } = Object
  if (id.type !== 'ObjectPattern' || !facts.isGlobal(init, 'Object')) return false;
  return id.properties.some(
    (one) => one.type === 'Property' && !one.computed && one.value === def.name && getKeyName(one) === 'assign',
  );
}

function getKeyOf({ computed, property }: TSESTree.MemberExpression): string | null {
  return !computed && property.type === 'Identifier' ? property.name : null;
}

/** In the same function and before; or at the head of a module, above all that could call what names it. */
function isReady(facts: Facts, declarator: TSESTree.VariableDeclarator, name: Node): boolean {
  if (declarator.range[1] > name.range[0]) return false;
  const list: Node = declarator.parent.parent;
  if (facts.scope(declarator).variableScope === facts.scope(name).variableScope) return list.type !== 'SwitchCase';
  if (list.type !== 'Program') return false;
  return list.body.every((one) => one.range[0] >= declarator.parent.range[0] || runsNothing(one));
}

/** `import`, a function, a type, a const made of names: nothing that calls. */
function runsNothing(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ImportDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return true;
    case 'VariableDeclaration':
      return statement.declarations.every(({ init }) => init?.type === 'Literal' || init?.type === 'Identifier');
    default:
      return statement.type === 'ExpressionStatement' && statement.directive !== undefined;
  }
}
