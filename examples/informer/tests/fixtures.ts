import type { OwnerReference, Resource } from '../src/resources.js';

export interface Given {
  readonly kind?: string;
  readonly namespace?: string;
  readonly version?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owners?: readonly string[];
}

/** A resource named `name`, with the uid `uid-name`; owners are given by name. */
export function resource(name: string, given: Given = {}): Resource {
  const { kind = 'Pod', namespace = 'default', version = 1, labels = {}, annotations, owners = [] } = given;
  const references = owners.map((owner): OwnerReference => ({
    kind: 'Set',
    name: owner,
    uid: `uid-${owner}`,
  }));
  const metadata = {
    name,
    namespace,
    uid: `uid-${name}`,
    resourceVersion: version,
    labels,
    owners: references,
  };
  return { kind, metadata: annotations === undefined ? metadata : { ...metadata, annotations } };
}

/** Whole numbers below `bound`, the same ones for the same seed. */
export function random(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

export const seeds: readonly number[] = [1, 7, 42, 1234, 99991];

/** `count` resources whose names, kinds, labels and owners repeat now and then. */
export function resources(seed: number, count: number): Resource[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const labels: Record<string, string> = {};
    for (let left = next(4); left > 0; left -= 1) labels[`label${next(5)}`] = `v${next(3)}`;
    return resource(`r${next(count)}`, {
      kind: ['Pod', 'Job', 'Node'][next(3)]!,
      namespace: `ns${next(3)}`,
      version: index + 1,
      labels,
      owners: Array.from({ length: next(3) }, () => `r${next(count)}`),
    });
  });
}

/** The last value of each key, in the order in which the keys came first. */
export function lastWins<V>(pairs: readonly (readonly [string, V])[]): [string, V][] {
  const keys = pairs.map(([key]) => key).filter((key, index, all) => all.indexOf(key) === index);
  return keys.map((key) => [key, pairs.findLast(([other]) => other === key)![1]]);
}

export function unique<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}
