import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { beginErasure } from "./begin-erasure";
import { listListed, readListed } from "./erasure-list";

/**
 * Forgets again who was forgotten, after an older backup was restored: what the list beside the database names and the
 * database does not know is begun anew, with the keys that keep it from coming in again. For the worker, when it starts
 * and every hour. Answers how many it began.
 */
export async function replayErasures(outer: Ctx): Promise<number> {
  const listed = await listListed(outer);
  if (listed.length === 0) return 0;
  const known = await outer.db.erasure.findMany({ where: { id: { in: listed } }, select: { id: true } });
  const isKnown = new Set(known.map(({ id }) => id));
  const missing = listed.filter((id) => !isKnown.has(id));
  for (const id of missing) {
    const entry = await readListed(outer, id);
    if (!entry) continue;
    const { customerId, handleIds, keys } = entry;
    await inTransaction(outer, async (ctx) => {
      const askedAt = new Date(entry.askedAt);
      await beginErasure(ctx, { id, customerId, handleIds, askedById: null, why: "restored", askedAt });
      await ctx.db.erasedKey.createMany({
        data: keys.map((digest) => ({ digest, erasureId: id })),
        skipDuplicates: true,
      });
      await writeEntry(ctx, {
        action: "customer.erased-again",
        subject: "customer",
        subjectId: customerId,
        values: { erasureId: id },
      });
    });
  }
  return missing.length;
}
