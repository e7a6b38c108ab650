import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listDueKeys, listNewestKeys } from "./list-queue-keys";
import type { BulkInput } from "./schemas";

/** The most a deed on many may touch. */
export const MOST = 10_000;

/** The ids chosen, or all that a filter matches for this reader. Throws Refused `too-many` above 10,000. */
export async function listChosen(ctx: Ctx, on: BulkInput["on"]): Promise<string[]> {
  if ("ids" in on) return [...new Set(on.ids)];
  const { sort, ...filter } = on.filter;
  const isOpen = filter.status.every((status) => status === "open");
  if (sort === "due" && !isOpen) throw new Refused("due-needs-open");
  const keys = await (isOpen
    ? listDueKeys(ctx, filter, null, MOST + 1)
    : listNewestKeys(ctx, filter, null, MOST + 1));
  if (keys.length > MOST) throw new Refused("too-many", { limit: MOST });
  return keys.map(({ id }) => id);
}
