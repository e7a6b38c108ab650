const CAP = 50_000;

/** The ids this process has handed over already, so that an overlap does not store the same page again. */
export class KnownIds {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
    let over = this.#ids.size - CAP;
    for (const id of this.#ids) {
      if (over-- <= 0) return;
      this.#ids.delete(id);
    }
  }
}
