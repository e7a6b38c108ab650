import { Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { mayWrite } from "../rules/may-hand-over";
import { getHandover } from "./get-handover";
import { lockSheet } from "./lock-sheet";
import { nothingLeft } from "./nothing-left";

/**
 * Writes what is to be done next on a line. The one who leaves, and leads. Throws Forbidden, NotFound, Conflict
 * `handover-line-taken` when it is settled.
 */
export async function noteLine(
  outer: Ctx,
  handoverId: string,
  { lineId, nextStep }: { lineId: string; nextStep: string },
): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const sheet = await lockSheet(ctx, handoverId);
    const { lines } = await getHandover(ctx, handoverId);
    const line = lines.find(({ id }) => id === lineId);
    if (!line) throw new NotFound("not-found");
    if (!mayWrite(ctx.actor, sheet)) throw new Forbidden("forbidden");
    if (line.state !== "pending") throw await nothingLeft(ctx, handoverId, { lineIds: [lineId] });
    await ctx.db.handoverLine.update({ where: { id: lineId }, data: { nextStep } });
  });
}
