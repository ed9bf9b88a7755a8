/** The same numbers for the same seed, on every machine (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** From 0, inclusive, to 1, exclusive. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(bound) {
    return Math.floor(this.next() * bound);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of the keys of an object, as often as its weight says. */
  weighed(weights) {
    const entries = Object.entries(weights);
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return entries.find(([, weight]) => (left -= weight) < 0)[0];
  }
}
