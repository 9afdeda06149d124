/** The type that a constant is declared with at module level: read-only where it was inferred, or as it was written. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { getElements, getPair } from '../../analysis/literals.js';
import { isIdentifier } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import type { Use } from '../../analysis/uses.js';
import type { Constant } from '../../patterns/constant.js';

/** `: ReadonlySet<string>`, or nothing where the type is to be inferred. */
export function getTypeText(facts: Facts, constant: Constant, reads: readonly Use[]): string {
  if (!facts.isTypeScript) return '';
  const { container, node, shape } = constant;
  const annotation = getAnnotation(constant);
  // Have: a place that takes a Set<T>: what is passed on stays one
  const isKept = shape === 'default' || shape === 'returned' || reads.some(({ kind }) => kind === 'passed');
  const readonly = `Readonly${container}`;
  if (annotation !== undefined) {
    const args = isKept ? null : getNativeArguments(facts, annotation, container);
    return `: ${args === null ? facts.text(annotation) : `${readonly}<${args}>`}`;
  }
  if (isKept || facts.isShadowed(facts.source.ast, readonly)) return '';
  const args = getWrittenArguments(facts, node) ?? inferArguments(node, container);
  return args === null ? '' : `: ${readonly}<${args}>`;
}

/** The type that is written where the container is held, or for the function that returns it. */
export function getAnnotation({ fn, name }: Constant): TSESTree.TypeNode | undefined {
  return (name?.typeAnnotation ?? fn?.returnType)?.typeAnnotation;
}

/** The type of the values of a Map, to be joined with others, where it is written or plain to see; null where it is not. */
export function getValueType(facts: Facts, constant: Constant): string | null {
  const { node } = constant;
  const annotation = getAnnotation(constant);
  if (annotation !== undefined) {
    const isNative = annotation.type === 'TSTypeReference' && facts.isGlobal(annotation.typeName, 'Map', 'ReadonlyMap');
    const value = isNative ? annotation.typeArguments?.params[1] : undefined;
    return value === undefined ? null : getMember(facts, value);
  }
  const written = node.typeArguments?.params[1];
  return written === undefined ? (inferArguments(node, 'Map')?.split(', ')[1] ?? null) : getMember(facts, written);
}

/** A type as it can stand in a union. */
function getMember(facts: Facts, type: TSESTree.TypeNode): string {
  const text = facts.text(type);
  return /^TS(?:Conditional|Constructor|Function|Infer)Type$/.test(type.type) ? `(${text})` : text;
}

/** The arguments of an annotation `Set<T>` as they are written. */
function getNativeArguments(facts: Facts, annotation: TSESTree.TypeNode, container: string): string | null {
  if (annotation.type !== 'TSTypeReference' || !facts.isGlobal(annotation.typeName, container)) return null;
  if (facts.isShadowed(facts.source.ast, `Readonly${container}`)) return null;
  return annotation.typeArguments?.params.map((one) => facts.text(one)).join(', ') ?? null;
}

/** Those of `new Set<T>(…)`; a comment in them would stand there twice. */
function getWrittenArguments(facts: Facts, { typeArguments }: TSESTree.NewExpression): string | null {
  if (typeArguments === undefined || typeArguments.params.some((one) => /\/[/*]/.test(facts.text(one)))) return null;
  return typeArguments.params.map((one) => facts.text(one)).join(', ');
}

/** Those that TypeScript infers from literals of one kind each; null: let it infer them again. */
function inferArguments(node: TSESTree.NewExpression, container: string): string | null {
  if (node.typeArguments !== undefined || node.arguments[0] !== getElements(node)) return null;
  const parts: string[] = [];
  for (const element of getElements(node)?.elements ?? []) {
    const values = element === null ? null : container === 'Set' ? [element] : element.type === 'ArrayExpression' ? getPair(element) : null;
    if (values === null) return null;
    for (const [i, value] of values.entries()) {
      const kind = getKind(value);
      if (kind === null || (parts[i] ?? kind) !== kind) return null;
      parts[i] = kind;
    }
  }
  return parts.join(', ');
}

function getKind(node: Node): string | null {
  if (node.type === 'TemplateLiteral') return 'string';
  if (node.type === 'UnaryExpression') return getKind(node.argument);
  if (isIdentifier(node, 'NaN')) return null;
  const kind = node.type === 'Literal' ? typeof node.value : '';
  return /^(?:bigint|boolean|number|string)$/.test(kind) ? kind : null;
}
