import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { sql, uuids } from "@/lib/db/sql";
import type { PartsOf } from "../join-schemas";
import { requireOpen, requireSaid } from "./join-by-hand";
import { releaseHandles } from "./release-handles";

/**
 * Takes a conversation, or things said, out of an open incident; no rule brings them back. Who is affected by them alone
 * is so no more, unless they were told or offered something. For who may see them. Answers the ids of what left, for
 * undo. Throws NotFound, Conflict `incident-closed`.
 */
export async function leaveByHand(outer: Ctx, incidentId: string, wish: PartsOf): Promise<string[]> {
  return inTransaction(outer, async (ctx) => {
    await requireOpen(ctx, incidentId);
    if ("conversationId" in wish) await requireVisible(ctx, wish.conversationId);
    else await requireSaid(ctx, wish.interactionIds);
    const which =
      "conversationId" in wish
        ? sql`i."conversationId" = ${wish.conversationId}::uuid`
        : sql`i.id = ANY(${uuids(wish.interactionIds)})`;
    const left = await ctx.db.$queryRaw<{ id: string; handleId: string }[]>`
      UPDATE "IncidentPart" p SET "leftAt" = ${ctx.now()}::timestamptz FROM "Interaction" i
      WHERE p."incidentId" = ${incidentId}::uuid AND p."leftAt" IS NULL AND i.id = p."interactionId" AND ${which}
      RETURNING i.id, i."handleId"`;
    if (left.length === 0) return [];
    await releaseHandles(ctx, incidentId, [...new Set(left.map(({ handleId }) => handleId))]);
    const ids = left.map(({ id }) => id);
    await writeEntry(ctx, {
      action: "incident.left",
      subject: "incident",
      subjectId: incidentId,
      values: { interactionIds: ids },
    });
    return ids;
  });
}
