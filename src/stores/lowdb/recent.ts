/** A map that keeps only what was used last: at most `entries` values, of at most `weight` in all. */
export class Recent<V> {
  readonly #values = new Map<string, V>();
  readonly #entries: number;
  readonly #weight: number;
  readonly #weigh: (value: V) => number;
  #total = 0;

  constructor(limits: { readonly entries: number; readonly weight: number }, weigh: (value: V) => number) {
    this.#entries = limits.entries;
    this.#weight = limits.weight;
    this.#weigh = weigh;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      // A Map keeps the order of insertion: the first key is the one that was not used for the longest time.
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: V): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#total += this.#weigh(value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#entries && this.#total <= this.#weight) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#total -= this.#weigh(value);
  }
}
