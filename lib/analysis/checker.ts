/**
 * What TypeScript's checker knows of an expression, in this project's words. Types are never needed, and what cannot be
 * told (no service, an exception, an error type) is unknown.
 *
 * Only what somebody *declared* counts: what a guard narrows (`if (x instanceof Map)`) may be changed back by a call.
 */
import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type { Expression, Node as TypeScriptNode, Symbol, Type } from 'typescript';

import type { Node, Source } from '../ast/source.js';

const PRIMITIVES = /^(?:string|number|boolean|bigint|symbol|unique symbol|undefined|null|true|false|-?\d+n)$/;

export class Checker {
  readonly #services: ParserServicesWithTypeInformation;

  private constructor(services: ParserServicesWithTypeInformation) {
    this.#services = services;
  }

  /** Null where the file was parsed without types. */
  static of({ parserServices }: Source): Checker | null {
    const services = parserServices as Partial<ParserServicesWithTypeInformation> | undefined;
    if (services?.program == null || services.esTreeNodeToTSNodeMap === undefined) return null;
    return new Checker(services as ParserServicesWithTypeInformation);
  }

  /** `Map` or `Set` where the declared type is exactly the library's own: no subclass, no union, not `any`. */
  getNative(node: Node): 'Map' | 'Set' | null {
    const symbol = this.#getDeclaredType(node)?.getSymbol();
    if (symbol === undefined || (symbol.name !== 'Map' && symbol.name !== 'Set')) return null;
    return this.#isOfLibrary(symbol) ? symbol.name : null;
  }

  /** Whether the declared type is `T[]`, `readonly T[]` or their long names. */
  isArray(node: Node): boolean {
    const type = this.#getDeclaredType(node);
    return type !== null && this.#services.program.getTypeChecker().isArrayType(type);
  }

  /** Whether the declared type holds primitives only. */
  isPrimitive(node: Node): boolean {
    const type = this.#getDeclaredType(node);
    return type !== null && this.#isEach(type, (one) => one.isStringLiteral() || one.isNumberLiteral() || this.#isNamed(one, PRIMITIVES));
  }

  /** Whether the declared type holds numbers only. */
  isNumber(node: Node): boolean {
    const type = this.#getDeclaredType(node);
    return type !== null && this.#isEach(type, (one) => one.isNumberLiteral() || this.#isNamed(one, /^number$/));
  }

  #isEach(type: Type, test: (one: Type) => boolean): boolean {
    return type.isUnion() ? type.types.every(test) : test(type);
  }

  #isNamed(type: Type, name: RegExp): boolean {
    return type.getSymbol() === undefined && name.test(this.#services.program.getTypeChecker().typeToString(type));
  }

  #isOfLibrary(symbol: Symbol): boolean {
    const { program } = this.#services;
    return symbol.declarations?.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile())) === true;
  }

  /** What the name, the member or the called function is declared as. */
  #getDeclaredType(node: Node): Type | null {
    const { program, esTreeNodeToTSNodeMap } = this.#services;
    try {
      const checker = program.getTypeChecker();
      if (node.type === 'CallExpression') {
        const signature = checker.getResolvedSignature(esTreeNodeToTSNodeMap.get(node));
        // What a body without a written type returns may have come out of a cast
        return signature?.getDeclaration()?.type === undefined ? null : signature.getReturnType();
      }
      const symbol = checker.getSymbolAtLocation(this.#getName(node));
      return symbol === undefined || !isDeclared(symbol) ? null : checker.getTypeOfSymbol(symbol);
    } catch {
      return null;
    }
  }

  #getName(node: Node): TypeScriptNode {
    const named = node.type === 'MemberExpression' ? (node.property as TSESTree.Node) : node;
    return this.#services.esTreeNodeToTSNodeMap.get(named as TSESTree.Expression) as Expression;
  }
}

interface Declared {
  readonly type?: unknown;
  readonly questionToken?: unknown;
  /** Of a getter, which may make what it hands out. */
  readonly parameters?: unknown;
  readonly modifiers?: readonly object[];
}

/** Whether its type is written where it is declared, for a value that is always there and that no code makes. */
function isDeclared({ valueDeclaration }: Symbol): boolean {
  const { type, questionToken, parameters, modifiers = [] } = (valueDeclaration ?? {}) as Declared;
  // e.g. @observable owners: Map<…>, in a base class
  const isDecorated = modifiers.some((one) => 'expression' in one);
  return type !== undefined && questionToken === undefined && parameters === undefined && !isDecorated;
}
