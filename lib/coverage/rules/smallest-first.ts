/** Numbers of which the smallest is at hand: a binary heap. */
export function smallestFirst() {
  const heap: number[] = [];
  const value = (place: number) => heap[place] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number) => {
    const kept = value(a);
    heap[a] = value(b);
    heap[b] = kept;
  };
  return {
    /** Infinity when there is none. */
    least: () => value(0),
    push(added: number): void {
      let place = heap.push(added) - 1;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (value(parent) <= value(place)) return;
        swap(place, parent);
        place = parent;
      }
    },
    pop(): void {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
      let place = 0;
      for (;;) {
        const left = 2 * place + 1;
        const child = value(left + 1) < value(left) ? left + 1 : left;
        if (value(place) <= value(child)) return;
        swap(place, child);
        place = child;
      }
    },
  };
}
