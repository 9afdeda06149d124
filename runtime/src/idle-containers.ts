/**
 * Idle containers: a bounded stack in two generations, as Go's `sync.Pool` has it. When the collector has run, what was
 * idle before the last run goes, and what became idle since is the old generation. That the collector has run is seen by
 * an object that nothing holds (a FinalizationRegistry): no timer, and nothing that keeps a process alive.
 */
export interface Clearable {
  clear(): void;
  /** For a container whose `clear` keeps something for the next round: clears it, and lets go of that as well. */
  forget?(): void;
}

export function empty(container: Clearable): void {
  if (container.forget === undefined) container.clear();
  else container.forget();
}

export class IdleContainers<C extends Clearable> {
  readonly #create: () => C;
  readonly #max: number;
  /** The youngest has a place of its own: mostly one comes and goes, and needs no array. */
  #youngest: C | null = null;
  #young: C[] = [];
  #old: C[] = [];
  #isWatched = false;
  /** Whether the others leave room for a youngest, and are watched. */
  #hasPlace = false;
  readonly #collections = new FinalizationRegistry<null>(() => this.#turn());

  constructor(create: () => C, max: number) {
    this.#create = create;
    this.#max = max;
  }

  /** One that is idle, or a new one. O(1). */
  take(): C {
    const container = this.#youngest;
    if (container === null) return this.#takeOlder();
    this.#youngest = null;
    return container;
  }

  /** Empties the container, and keeps it if there is room. What `clear` throws goes on, and the container is lost. */
  give(container: C): void {
    empty(container);
    if (this.#youngest === null && this.#hasPlace) this.#youngest = container;
    else this.#giveOlder(container);
  }

  #takeOlder(): C {
    return this.#young.pop() ?? this.#old.pop() ?? this.#create();
  }

  #giveOlder(container: C): void {
    if (this.#young.length + this.#old.length + Number(this.#youngest !== null) >= this.#max) return;
    if (this.#youngest !== null) this.#young.push(this.#youngest);
    this.#youngest = container;
    this.#hasPlace = true;
    if (!this.#isWatched) this.#watch();
  }

  #watch(): void {
    this.#isWatched = true;
    this.#collections.register({}, null);
  }

  #turn(): void {
    this.#old = this.#young;
    if (this.#youngest !== null) this.#old.push(this.#youngest);
    this.#youngest = null;
    this.#young = [];
    this.#isWatched = false;
    this.#hasPlace = false;
    if (this.#old.length > 0) this.#watch();
  }
}
