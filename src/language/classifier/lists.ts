/** Whole numbers in a typed array that grows. */
export class IntList {
  /** Items past `size` mean nothing. */
  items = new Int32Array(1024);
  size = 0;

  push(item: number): void {
    if (this.size === this.items.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.size++] = item;
  }

  /** The items alone. */
  toArray(): Int32Array {
    return this.items.slice(0, this.size);
  }
}

/** The same for fractions, in single precision. */
export class FloatList {
  items = new Float32Array(1024);
  size = 0;

  push(item: number): void {
    if (this.size === this.items.length) {
      const larger = new Float32Array(this.size * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.size++] = item;
  }

  toArray(): Float32Array {
    return this.items.slice(0, this.size);
  }
}
