/** Whole numbers in a typed array that grows. Items past `size` mean nothing. */
export class IntList {
  items = new Int32Array(1024);
  size = 0;

  push(item: number): void {
    if (this.size === this.items.length) this.reserve(this.size + 1);
    this.items[this.size++] = item;
  }

  /** Makes room for items 0 up to `length`; doubles, so that growing is cheap. */
  reserve(length: number): void {
    if (length <= this.items.length) return;
    const larger = new Int32Array(Math.max(length, this.items.length * 2));
    larger.set(this.items);
    this.items = larger;
  }
}

/** The same for fractions, in single precision. */
export class FloatList {
  items = new Float32Array(1024);
  size = 0;

  push(item: number): void {
    if (this.size === this.items.length) this.reserve(this.size + 1);
    this.items[this.size++] = item;
  }

  reserve(length: number): void {
    if (length <= this.items.length) return;
    const larger = new Float32Array(Math.max(length, this.items.length * 2));
    larger.set(this.items);
    this.items = larger;
  }
}
