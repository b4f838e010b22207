/**
 * Numbers the features met in training from 0 upwards. A feature is known by its 32-bit hash alone: with the
 * hundred thousand features of a large set about one pair shares a number, which costs nothing measurable.
 */
export class Vocabulary {
  size = 0;
  #mask = 0xffff;
  /** For each slot the hash and, beside it in memory, the feature's number plus one; 0 is a free slot. */
  #slots = new Int32Array(2 * (this.#mask + 1));

  /** The feature's number, or -1 when training never met it. */
  find(hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[2 * slot + 1] as number;
      if (number === 0) return -1;
      if (slots[2 * slot] === hash) return number - 1;
    }
  }

  /** The feature's number; a new one for a feature that was not met before. */
  add(hash: number): number {
    const known = this.find(hash);
    if (known >= 0) return known;
    if (this.size * 2 > this.#mask) this.#grow();
    this.#put(hash, this.size + 1);
    this.size++;
    return this.size - 1;
  }

  #put(hash: number, value: number): void {
    let slot = spread(hash) & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = value;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(2 * (this.#mask + 1));
    for (let i = 0; i < slots.length; i += 2)
      if (slots[i + 1] !== 0) this.#put(slots[i] as number, slots[i + 1] as number);
  }
}

/** FNV leaves its low bits uneven for short strings; one multiplication mixes the high ones in. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}
