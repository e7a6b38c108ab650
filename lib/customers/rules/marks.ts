/**
 * Whole numbers below 2^52 that were seen, packed: 16 to 32 bytes each, twice that with a number beside it. For marks that
 * are spread evenly, as parts of a hash are.
 */
export class Marks {
  /** Each one more than it is: a zero is an empty place. */
  #keys = new Float64Array(1024);
  #values: Float64Array | null = null;
  #count = 0;

  has(key: number): boolean {
    return this.#keys[this.#placeOf(key)] === key + 1;
  }

  add(key: number): void {
    this.#put(key);
  }

  get(key: number): number | undefined {
    return this.has(key) ? this.#values?.[this.#placeOf(key)] : undefined;
  }

  set(key: number, value: number): void {
    this.#values ??= new Float64Array(this.#keys.length);
    this.#values[this.#put(key)] = value;
  }

  #put(key: number): number {
    const place = this.#placeOf(key);
    if (this.#keys[place] === key + 1) return place;
    this.#keys[place] = key + 1;
    if (++this.#count * 2 <= this.#keys.length) return place;
    this.#grow();
    return this.#placeOf(key);
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = values && new Float64Array(keys.length * 2);
    for (const [at, kept] of keys.entries()) {
      if (kept === 0) continue;
      const place = this.#placeOf(kept - 1);
      this.#keys[place] = kept;
      if (values && this.#values) this.#values[place] = values[at] ?? 0;
    }
  }

  /** Where a mark stands, or would. */
  #placeOf(key: number): number {
    const size = this.#keys.length;
    let place = key % size;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key + 1) place = (place + 1) % size;
    return place;
  }
}
