import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node, Source } from '../ast/source.js';
import { findChildren, walk } from '../ast/walk.js';
import { Checker } from './checker.js';
import type { Settings } from './settings.js';

export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;
export type Scope = TSESLint.Scope.Scope;

type NodeType = `${Node['type']}`;
type NodeOf<T extends NodeType> = Extract<Node, { type: `${T}` }>;

/**
 * All that the engine knows of one file: the index of its nodes, its bindings, and what has been proven so far.
 * The facts themselves are functions over it, a file each. Made once a file and settings, shared by all rules.
 */
export class Facts {
  readonly source: Source;
  readonly settings: Settings;
  readonly filename: string;
  /** The folder that `filename` is named from; null where nobody knows it. */
  readonly root: string | null;
  /** Whether types can be written: the file is TypeScript. */
  readonly isTypeScript: boolean;
  /** What types add; null where there are none. */
  readonly checker: Checker | null;
  readonly #index = new Map<NodeType, Node[]>();
  readonly #references = new Map<Node, Reference>();
  readonly #declared = new Map<Node, Variable>();
  readonly #memos = new Map<object, Map<unknown, unknown>>();
  #bound = false;

  constructor(source: Source, settings: Settings, filename: string, useTypes = true, root: string | null = null) {
    this.source = source;
    this.settings = settings;
    this.filename = filename;
    this.root = root;
    this.checker = useTypes ? Checker.of(source) : null;
    this.isTypeScript = /\.[cm]?tsx?$/.test(filename);
    // Parsers set them, and ESLint does; other hosts may not
    if (source.ast.body.some((node) => (node as { parent?: unknown }).parent === undefined)) setParents(source);
    walk(source.ast, source.visitorKeys, (node) => {
      const same = this.#index.get(node.type);
      if (same === undefined) this.#index.set(node.type, [node]);
      else same.push(node);
    });
  }

  /** All nodes of a type, in source order. */
  nodes<T extends NodeType>(type: T): readonly NodeOf<T>[] {
    return (this.#index.get(type) ?? []) as unknown as NodeOf<T>[];
  }

  text(node: Node): string {
    return this.source.text.slice(node.range[0], node.range[1]);
  }

  /** The binding that `node` (a reference or a declaring name) stands for; null for an unresolved global. */
  variable(node: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | null {
    this.#bind();
    return this.#declared.get(node) ?? this.#references.get(node)?.resolved ?? null;
  }

  reference(node: Node): Reference | null {
    this.#bind();
    return this.#references.get(node) ?? null;
  }

  /** Whether `node` names the global `name`: nothing in the file declares it there. */
  isGlobal(node: Node | null | undefined, ...names: readonly string[]): node is TSESTree.Identifier {
    if (node?.type !== 'Identifier' || !names.includes(node.name)) return false;
    const variable = this.variable(node);
    return variable === null || variable.defs.length === 0;
  }

  /** Whether `name` means something else than the global at `node`. */
  isShadowed(node: Node, name: string): boolean {
    return (this.lookUp(node, name)?.defs.length ?? 0) > 0;
  }

  /** What `name` would mean at `node`. */
  lookUp(node: Node, name: string): Variable | null {
    for (let scope: Scope | null = this.scope(node); scope !== null; scope = scope.upper) {
      const variable = scope.set.get(name);
      if (variable !== undefined) return variable as Variable;
    }
    return null;
  }

  /** The innermost scope that `node` stands in; for a function, the scope of its parameters and body. */
  scope(node: Node): Scope {
    const manager = this.source.scopeManager;
    if (manager === null) throw new Error('no scope manager');
    for (let at: Node | undefined = node; at !== undefined; at = at.parent as Node | undefined) {
      const scope = manager.acquire(at, true);
      if (scope !== null) {
        return scope.type === ('function-expression-name' as typeof scope.type) ? (scope.childScopes[0] as Scope) : scope;
      }
    }
    return manager.scopes[0] as Scope;
  }

  /** The function whose body declares `variable`, or null for a module's or script's own. */
  owner(variable: Variable): FunctionNode | null {
    const block = variable.scope.variableScope.block as Node;
    return isFunction(block) ? block : null;
  }

  /** The value of `compute(key)`, computed once per file. */
  memo<K, V>(compute: (facts: Facts, key: K) => V, key: K): V {
    let values = this.#memos.get(compute) as Map<K, V> | undefined;
    if (values === undefined) this.#memos.set(compute, (values = new Map<K, V>()));
    if (values.has(key)) return values.get(key) as V;
    const value = compute(this, key);
    values.set(key, value);
    return value;
  }

  #bind(): void {
    if (this.#bound) return;
    this.#bound = true;
    for (const scope of this.source.scopeManager?.scopes ?? []) {
      for (const reference of scope.references) this.#references.set(reference.identifier, reference as Reference);
      for (const variable of scope.variables) {
        for (const id of variable.identifiers) {
          // A parameter property or a function's name is declared in two scopes; the first one is the outer.
          if (!this.#declared.has(id)) this.#declared.set(id, variable as Variable);
        }
      }
    }
  }
}

function setParents({ ast, visitorKeys }: Source): void {
  walk(ast, visitorKeys, (node) => {
    for (const child of findChildren(node, visitorKeys)) child.parent ??= node;
  });
}

/** The one definition of a variable that is declared once, as a `const`, with an initialiser and a plain name. */
export function getConstDeclarator(
  variable: Variable | null,
): (TSESTree.VariableDeclarator & { id: TSESTree.Identifier; init: TSESTree.Expression }) | null {
  const declarator = getDeclarator(variable);
  if (declarator === null || declarator.parent.kind !== 'const' || declarator.init === null) return null;
  return declarator as TSESTree.VariableDeclarator & { id: TSESTree.Identifier; init: TSESTree.Expression };
}

/** The declarator of a variable that is declared once, by `const`, `let` or `var`, by a plain name. */
export function getDeclarator(
  variable: Variable | null,
): (TSESTree.VariableDeclarator & { id: TSESTree.Identifier }) | null {
  if (variable === null || variable.defs.length !== 1) return null;
  const node = variable.defs[0]?.node as Node | undefined;
  if (node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return null;
  return node as TSESTree.VariableDeclarator & { id: TSESTree.Identifier };
}

/** The function that declares `variable` as a parameter by a plain name (no default, no rest), and its place. */
export function getParameter(variable: Variable | null): { fn: FunctionNode; index: number } | null {
  if (variable === null || variable.defs.length !== 1) return null;
  const def = variable.defs[0] as { node: Node; name: Node };
  if (!isFunction(def.node)) return null;
  const index = def.node.params.findIndex((param) => param === def.name);
  return index < 0 ? null : { fn: def.node, index };
}

/** Whether nothing but the declaration ever writes to `variable`. */
export function isNeverReassigned(variable: Variable): boolean {
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}
