/**
 * Containers that must not be used any more. A retired container keeps its class, but each of its members is covered by
 * one of its own that fails; walks are watched from the start, since an iterator outlives the members that made it.
 */
type Check = () => void;

const WALKS: readonly PropertyKey[] = ['keys', 'values', 'entries', Symbol.iterator];

/** From now on iterators of the container, and its `forEach` at the end, check first. */
export function guardWalks(container: object, check: Check): void {
  for (const name of WALKS) {
    cover(container, name, (walk) => guarded(walk() as Iterator<unknown>, check));
  }
  cover(container, 'forEach', (walk) => {
    walk();
    check();
  });
}

/** From now on whatever is asked of the container fails. One that is frozen stays as it is. */
export function retire(container: object, fail: Check): void {
  for (const name of membersOf(container)) {
    Reflect.defineProperty(container, name, { get: fail, set: fail });
  }
}

function cover(container: object, name: PropertyKey, around: (method: () => unknown) => unknown): void {
  const method: unknown = Reflect.get(container, name);
  if (typeof method !== 'function') return;
  const value = function (this: unknown, ...args: unknown[]): unknown {
    return around(() => Reflect.apply(method, this, args) as unknown);
  };
  Reflect.defineProperty(container, name, { value, configurable: true, writable: true });
}

function guarded(iterator: Iterator<unknown>, check: Check): Iterator<unknown> {
  cover(iterator, 'next', (next) => {
    check();
    return next();
  });
  return iterator;
}

/** All that a program asks a container for: not `constructor`, nor what printing it asks for. */
function membersOf(container: object): Set<PropertyKey> {
  const names = new Set<PropertyKey>();
  let owner: object | null = container;
  while (owner !== null && owner !== Object.prototype) {
    for (const name of Reflect.ownKeys(owner)) {
      if (name === Symbol.iterator || (typeof name === 'string' && name !== 'constructor')) names.add(name);
    }
    owner = Reflect.getPrototypeOf(owner);
  }
  return names;
}
