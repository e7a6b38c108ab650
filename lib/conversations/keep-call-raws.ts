import type { Ctx } from "@/lib/context/ctx";

/**
 * Ties raw bytes to the interaction of the call they told of, so that they are wiped with it; until there is one they are
 * noted on the call. Part of the caller's transaction.
 */
export async function keepCallRaws(
  ctx: Ctx,
  call: { id: string; interactionId: string | null },
  raws: readonly { id: string; receivedAt: string }[],
): Promise<void> {
  if (raws.length === 0) return;
  const { interactionId } = call;
  const json = JSON.stringify(raws);
  await ctx.db
    .$executeRaw`UPDATE "Call" SET "rawEvents" = ${interactionId ? "[]" : json}::jsonb WHERE id = ${call.id}::uuid`;
  if (!interactionId) return;
  await ctx.db.$executeRaw`
    INSERT INTO "InteractionRaw" ("interactionId", "rawEventId", "receivedAt")
    SELECT ${interactionId}::uuid, r.id, r."receivedAt"
    FROM jsonb_to_recordset(${json}::jsonb) AS r(id uuid, "receivedAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}
