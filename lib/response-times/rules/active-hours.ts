import { HOUR } from "@/lib/base/time";
import type { TurnColumns } from "./turn-columns";

/** In how many clock hours somebody of each cell answered: how long they were at it, as far as their answers tell. */
export function activeHours({ count, endedAt }: TurnColumns, cells: Uint16Array, size: number): number[] {
  const hours = Array.from({ length: size }, () => new Set<number>());
  for (let row = 0; row < count; row++) {
    const at = endedAt[row] ?? Number.POSITIVE_INFINITY;
    if (at !== Number.POSITIVE_INFINITY) hours[cells[row] ?? 0]?.add(Math.floor(at / HOUR));
  }
  return hours.map((each) => each.size);
}
