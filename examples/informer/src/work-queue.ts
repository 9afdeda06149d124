/** Keys that wait for a worker. A key waits once, and is never with two workers at a time. */
export class WorkQueue {
  #waiting = new Set<string>();
  #processing = new Set<string>();
  #dirty = new Set<string>();
  private readonly failures = new Map<string, number>();

  get length(): number {
    return [...this.#waiting].length;
  }

  /** True while a worker has the key. */
  isProcessing(key: string): boolean {
    return this.#busy().has(key);
  }

  isIdle(): boolean {
    return this.#busy().size === 0 && this.length === 0;
  }

  add(key: string): void {
    if (this.#processing.has(key)) this.#dirty.add(key);
    else this.#waiting.add(key);
  }

  addAll(keys: Iterable<string>): void {
    for (const key of keys) this.add(key);
  }

  /** The key that waits longest goes to the worker who asks. */
  get(): string | undefined {
    const key = [...this.#waiting][0];
    if (key === undefined) return undefined;
    this.#waiting.delete(key);
    this.#processing.add(key);
    return key;
  }

  /** The worker gives the key back; if it was added meanwhile, it waits again. */
  done(key: string): void {
    this.#processing.delete(key);
    if (this.#dirty.delete(key)) this.#waiting.add(key);
  }

  /** Adds the key once more, and says how often it has failed by now. */
  retry(key: string): number {
    const failed = (this.failed().get(key) ?? 0) + 1;
    this.failures.set(key, failed);
    this.add(key);
    return failed;
  }

  forget(key: string): void {
    this.failures.delete(key);
  }

  /** The keys that failed at least `times` times. */
  failing(times: number): Set<string> {
    const failing = new Set<string>();
    for (const [key, count] of this.failures) {
      if (count >= times) failing.add(key);
    }
    return failing;
  }

  /** Gives up on what fails too often. Keys leave while they are walked, so the walk needs its own. */
  giveUp(times: number): string[] {
    const given: string[] = [];
    for (const key of [...this.failures.keys()]) {
      if ((this.failures.get(key) ?? 0) < times) continue;
      this.failures.delete(key);
      this.#waiting.delete(key);
      given.push(key);
    }
    return given;
  }

  /** What waits or is worked on, as a caller may keep it. */
  snapshot(): Set<string> {
    return new Set([...this.#processing, ...this.#waiting]);
  }

  #busy(): Set<string> {
    return new Set(this.#processing);
  }

  private failed(): Map<string, number> {
    return new Map(this.failures);
  }
}
