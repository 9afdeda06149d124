/** Who can still reach a container, who sees what it is, who only writes to it: `Retained`, `Inspected`, `WriteOnly`. */
import type { Node } from '../ast/source.js';
import type { Facts, Variable } from './facts.js';
import type { ContainerKind } from './natives.js';
import { type Refusal, type RefusalCode, refuse, step, type Step } from './refusals.js';
import { getParameterVariable, getUses, type Use, type UseKind } from './uses.js';

/** The most parameters that one question follows a container through. */
const MAX_FUNCTIONS = 256;

/** The first chain of places that keeps the container, or null: nobody can reach it once its owner has ended. */
export function findRetaining(facts: Facts, uses: readonly Use[], kind: ContainerKind): readonly Step[] | null {
  return findThrough(facts, uses, kind, (use) => use.kind === 'retained');
}

/** The first chain of places that reads the container: all but writing one entry unseen, and returning it. */
export function findReading(facts: Facts, uses: readonly Use[], kind: ContainerKind): readonly Step[] | null {
  return findThrough(facts, uses, kind, (use) => !WRITING.has(use.kind));
}

const WRITING = new Set<UseKind>(['write', 'passed', 'returned', 'type']);

/** The first chain of places that changes the container. */
export function findWriting(facts: Facts, uses: readonly Use[], kind: ContainerKind): readonly Step[] | null {
  return findThrough(facts, uses, kind, (use) => CHANGING.has(use.kind));
}

const CHANGING = new Set<UseKind>(['write', 'update', 'delete', 'clear', 'retained', 'reassigned', 'returned']);

/** Follows the uses through the parameters they are passed to, breadth first; the chain to the first bad one. */
function findThrough(
  facts: Facts,
  uses: readonly Use[],
  kind: ContainerKind,
  isBad: (use: Use) => boolean,
): readonly Step[] | null {
  const seen = new Set<Variable>();
  const queue: { readonly uses: readonly Use[]; readonly trail: readonly Step[] }[] = [{ uses, trail: [] }];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const use of one.uses) {
      if (isBad(use)) return [...one.trail, toStep(facts, use)];
      if (use.kind !== 'passed' || use.callee === null) continue;
      const variable = getParameterVariable(facts, use.callee, use.index);
      if (variable === null) return [...one.trail, toStep(facts, use)];
      if (seen.has(variable)) continue;
      if (seen.size >= MAX_FUNCTIONS) return [...one.trail, step(use.whole, 'bounded', facts.text(use.node))];
      seen.add(variable);
      // e.g. function f(m) { m = new Map(); … }: from there on the name is another container; it is still followed
      queue.push({ uses: getUses(facts, variable, kind), trail: [...one.trail, toStep(facts, use)] });
    }
  }
  return null;
}

function toStep(facts: Facts, use: Use): Step {
  if (use.kind === 'passed') return step(use.whole, 'passed', getCalleeName(facts, use.whole));
  if (use.kind === 'retained') return step(use.whole, use.how, facts.text(use.node));
  return step(use.whole, use.kind === 'returned' ? 'returned' : 'read', facts.text(use.node));
}

function getCalleeName(facts: Facts, call: Node): string {
  return call.type === 'CallExpression' ? `${facts.text(call.callee)}()` : '';
}

/** A refusal with the chain of places, or null where there is none. */
export function refuseTrail(code: RefusalCode, trail: readonly Step[] | null): Refusal | null {
  return trail === null ? null : refuse(code, ...trail);
}

