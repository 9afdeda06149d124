import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../ast/source.js';

/** A setting that says what cannot be seen in the code; each lifts exactly the refusals whose row names it. */
export type Assumption = 'arrayReceivers' | 'noOverrides' | 'noProtoKeys' | 'pureGetters' | 'throwsNotObserved';

export interface RefusalInfo {
  /** What stands in the way, as the end of "not rewritten: …". */
  readonly title: string;
  /** What a reader who takes the suggestion must check: the end of "Check first: …". */
  readonly check?: string;
  /** What the reader can do about it. A refusal is reported in `recommended` exactly when it has an act. */
  readonly act?: string;
  readonly assumption?: Assumption;
}

/** Every reason why nothing is offered. One table: rules, codemods, the command and docs/safety.md read it. */
export const REFUSALS = {
  'accumulator-readonly': { title: 'the type of the accumulator forbids writing to it' },
  'argument-has-effects': { title: 'what is asked for may change the container, or be changed by its copy' },
  'async-or-generator': { title: 'an async function or a generator runs in between' },
  'base-not-native': { title: 'what is spread first is not provably a native container' },
  'callback-not-plain': { title: 'the callback is more than a plain inline function of its elements' },
  'caller-mutates': { title: 'a caller changes the copy it gets' },
  'comment-lost': { title: 'a comment stands where the rewrite would drop it' },
  'comparator-unknown': { title: 'the comparator does not provably order by the keys alone' },
  'conditional-step': { title: 'a step may leave the accumulator as it is' },
  'container-reassigned': { title: 'the container is not one const' },
  'default-has-effects': { title: 'a default value of a parameter may have an effect' },
  'direct-eval': { title: 'the file holds a direct eval or a with statement' },
  'directive-comment': { title: 'a comment directive is bound to the line' },
  'drain-not-plain': { title: 'the loop does more than copy each entry as it is' },
  'duplicate-keys': { title: 'a key occurs twice' },
  exported: {
    title: 'code outside this file may use the result',
    check: 'that nobody outside writes to it; its public type changes',
  },
  'escapes-to-closure': { title: 'a function that may outlive the call captures the container' },
  'few-entries': { title: 'the container holds a few entries at most' },
  'gain-unknown': {
    title: 'keys that are computed for each entry hide the gain',
    check: 'that keys are not computed anew for each entry',
  },
  'generated-file': { title: 'the file is generated' },
  'generator-lease': { title: 'a generator may be abandoned before it gives the container back' },
  'has-directive': { title: 'the function has a directive of its own' },
  'has-setter': { title: 'a setter shares the type of the getter' },
  'identity-observed': { title: 'a new identity per step may be what somebody waits for' },
  'implements-interface': { title: 'a base class, an interface or an overload fixes the type' },
  'import-needed': {
    title: 'one that stays sorted takes an import',
    act: 'use SortedArrayMap or SortedArraySet',
  },
  'inherited-keys': { title: 'for…in also walks inherited keys' },
  'iterated-while-filled': { title: 'an iterator over the old container may still be alive' },
  'key-before-spread': { title: 'the old entries are spread after the new one' },
  'key-inherited': { title: 'a key is a member of Object.prototype' },
  'key-may-be-object': {
    title: 'a key may be an object, which runs its toString',
    check: 'that no key is an object',
  },
  'key-not-literal': { title: 'a key is not a literal' },
  'may-run-before-module': { title: 'the function can be called before the module has run' },
  'merged-declaration': { title: 'the name is declared more than once' },
  'mixed-keys': { title: 'the keys are of several types' },
  'mutated-while-walked': {
    title: 'the container may change during the walk',
    check: 'that nothing is taken out during the walk',
  },
  'name-observed': { title: 'the value is a function or class that is named after its key' },
  'no-container-type': { title: 'the type of the container is nowhere written' },
  'no-safe-insertion-point': { title: 'there is no place to put the new statement' },
  'no-seed': { title: 'reduce has no initial value' },
  'not-a-key': { title: 'has() asks for keys, and the copy holds values or entries' },
  'not-a-literal': { title: 'an element is not a primitive constant' },
  'not-a-loop': { title: 'the callback is not called at once, one element after the other' },
  'not-an-array': {
    title: 'the receiver is not provably an ordinary array',
    assumption: 'arrayReceivers',
  },
  'not-every-path-returns': { title: 'not every path returns the container' },
  'not-faster': { title: 'the benchmark does not show a gain in every case' },
  'not-fresh': { title: 'what is copied is not provably made new for this call' },
  'not-relocatable': { title: 'a name means something else where the code would go' },
  'not-same-value-zero': { title: 'indexOf compares by ===, has() does not' },
  'object-asked': {
    title: 'an object has inherited keys as well',
    act: 'ask Object.hasOwn(), then read the property',
  },
  'order-observed': { title: 'the order of the entries is observed' },
  overloaded: { title: 'the function is overloaded' },
  overridable: {
    title: 'another file may override or replace the method',
    assumption: 'noOverrides',
  },
  'pair-not-literal': { title: 'an entry is not a pair written in place' },
  'prototype-differs': { title: 'the copy has another prototype, or other property attributes' },
  'proto-key': {
    title: 'a key may be "__proto__"',
    check: 'that no key is "__proto__" (noProtoKeys)',
    assumption: 'noProtoKeys',
  },
  'reads-accumulator': { title: 'a step reads the accumulator' },
  'reads-accumulator-lazily': { title: 'a step reads the accumulator while it is filled' },
  'reads-own-container': { title: 'the builder reads what it fills' },
  'reducer-shared': { title: 'the reducer is not written in place' },
  'result-class-differs': { title: 'the result may be of another class' },
  'result-derived-lazily': { title: 'the result is read after the function has ended' },
  'result-flows-on': {
    title: 'the result is used for more than reading it at once',
    check: 'that the result is only read where it goes',
  },
  'result-inspected': { title: 'the class or identity of the result is observed' },
  'result-type-not-index': { title: 'the type of the result is not an index signature' },
  'result-used': { title: 'the value of the call is used' },
  'runtime-not-installed': {
    title: 'the nearest package.json does not depend on the package of the containers',
    check: 'that the package may be a dependency',
  },
  'script-global': { title: 'the name is a global of a script' },
  'seed-not-empty': { title: 'the initial value is not an empty literal' },
  'size-unknown': { title: 'nothing bounds the size of the container' },
  'source-mutated': { title: 'the source may change while the copy is read' },
  'source-not-native': { title: 'the source is not provably a native container' },
  'source-not-owned': { title: 'the source was handed in from outside' },
  'steps-observed': { title: 'an earlier step of the accumulator may be seen' },
  'suspends-in-loop': { title: 'the loop awaits or yields' },
  'target-frozen': { title: 'the target may be frozen' },
  'target-named-before': { title: 'the target is named before it is filled' },
  'target-not-empty': { title: 'the target is not provably empty' },
  'target-not-native': { title: 'the target is not provably a native container' },
  'target-not-stable': { title: 'the target is not one const, initialised before' },
  'target-reachable': {
    title: 'other code can reach the target while it is filled',
    check: 'that nothing else reads or writes the target while it is filled',
  },
  'target-type-differs': {
    title: 'the types of source and target are not the same',
    check: 'that the type of the result still fits where it goes',
  },
  'throw-observable': {
    title: 'after an exception somebody could see a half-filled target',
    check: 'that nobody looks at the target after an exception',
    assumption: 'throwsNotObserved',
  },
  'too-complex': { title: 'the function is too large to be analysed' },
  'type-name-shadowed': { title: 'the file has a type of its own with that name' },
  'untyped-parameter': { title: 'a parameter has no type of its own' },
  'used-as-value': {
    title: 'the function is passed on as a value',
    check: 'that nobody runs the text of the function elsewhere',
  },
  'uses-arguments': { title: 'the function uses arguments or new.target' },
  'uses-this': { title: 'the method uses this or super' },
  'value-called': { title: 'a value is called as a method' },
  'view-is-live': {
    title: 'a view shows later changes, the copy did not',
    check: 'that nobody needs a snapshot; a view is live',
  },
} as const satisfies Record<string, RefusalInfo>;

export type RefusalCode = keyof typeof REFUSALS;

export type StepKind =
  /** The bound on the work for one question was reached here. */
  | 'bounded'
  | 'captured'
  | 'cast'
  | 'inspected'
  | 'mutated'
  | 'passed'
  | 'read'
  | 'returned'
  | 'stored'
  | 'thrown'
  | 'used';

/** One place of the chain that led to a refusal. */
export interface Step {
  readonly range: readonly [start: number, end: number];
  readonly kind: StepKind;
  /** What is there, as the source names it: the callee, the field, the variable. */
  readonly name: string;
}

/** Why nothing is offered, place by place. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly trail: readonly Step[];
  readonly liftedBy?: Assumption;
}

export function refuse(given: RefusalCode, ...trail: readonly Step[]): Refusal {
  const code = trail.at(-1)?.kind === 'bounded' ? 'too-complex' : given;
  const info: RefusalInfo = REFUSALS[code];
  return info.assumption === undefined
    ? { refused: true, code, trail }
    : { refused: true, code, trail, liftedBy: info.assumption };
}

/** A refusal with one place: `node`, and what happens there. */
export function refuseAt(code: RefusalCode, node: Node, kind: StepKind = 'used', name = ''): Refusal {
  return refuse(code, { range: node.range, kind, name });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as Partial<Refusal>).refused === true;
}

export function step(node: TSESTree.Node, kind: StepKind, name = ''): Step {
  return { range: node.range, kind, name };
}
