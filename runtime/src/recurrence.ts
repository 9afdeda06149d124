/**
 * Whether the keys of one round are those of the round before, found out from a few of them, now and then.
 *
 * At the end of a round the first keys are noted; at the end of the next they are asked for. After each time that most
 * of them are not there, twice as many rounds go by until the next sample, up to 64.
 */
const SAMPLE = 8;
const LONGEST_WAIT = 64;

const NONE: readonly unknown[] = [];

/** What is asked of a container at the end of its round. */
interface Round {
  has(key: unknown): boolean;
  keys(): Iterable<unknown>;
}

export class Recurrence {
  #sample = NONE;
  #interval = 1;
  #wait = 1;

  /** To be told of each round's end, before it is cleared: whether its keys were there in the round before. */
  isSeen(round: Round): boolean {
    const sample = this.#sample;
    if (sample.length > 0) {
      this.#sample = NONE;
      const known = sample.reduce<number>((count, key) => count + Number(round.has(key)), 0);
      if (known * 2 > sample.length) return true;
      this.backOff();
    } else if (--this.#wait <= 0) {
      this.#sample = firstKeys(round);
    }
    return false;
  }

  /** Lets go of the sample: the round was of no interest. */
  skip(): void {
    if (this.#sample !== NONE) this.#sample = NONE;
  }

  /** To be told when keys did not recur after all. */
  backOff(): void {
    this.#interval = Math.min(this.#interval * 2, LONGEST_WAIT);
    this.#wait = this.#interval;
  }
}

function firstKeys(round: Round): readonly unknown[] {
  const sample: unknown[] = [];
  for (const key of round.keys()) if (sample.push(key) === SAMPLE) break;
  return sample;
}
