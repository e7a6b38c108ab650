import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

/** What ran out before anybody took it up, or before a lead decided. Answers how many. */
export async function expireOffers(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ conversationId: string | null }[]>`
    UPDATE "Offer" o SET state = 'expired', "endedAt" = o."expiresAt" FROM "Offer" was
    LEFT JOIN "Thread" t ON t.id = was."threadId"
    WHERE was.id = o.id AND o.state IN ('asked', 'offered') AND o."expiresAt" <= ${ctx.now()}::timestamptz
    RETURNING t."conversationId"`;
  await recordChanges(
    ctx,
    rows.flatMap(({ conversationId }) =>
      conversationId ? [{ kind: "conversation.changed" as const, conversationId }] : [],
    ),
  );
  return rows.length;
}
