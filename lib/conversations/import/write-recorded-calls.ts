import type { Ctx } from "@/lib/context/ctx";
import type { Taking } from "./taking";

/** Writes the calls of a batch beside their interactions: over long since, and nobody owes a note. One statement. */
export async function writeRecordedCalls(ctx: Ctx, { plan, calls, now }: Taking): Promise<void> {
  if (calls.size === 0) return;
  const rows = plan.interactions.flatMap((row) => {
    const call = calls.get(row.id);
    if (!call) return [];
    const { opens: _, ...course } = call;
    return {
      ...course,
      id: row.id,
      accountId: row.accountId,
      externalId: row.externalId,
      direction: row.direction,
      handleId: row.handleId,
      state: call.isAnswer ? "finished" : "missed",
      note: row.text,
    };
  });
  await ctx.db.$executeRaw`
    INSERT INTO "Call" (id, "accountId", "externalId", direction, number, "handleId", state, "startedAt", "endedAt",
      "durationSeconds", outcome, "isAnswer", note, "interactionId", "dismissedAt", "dismissReason", "createdAt")
    SELECT c.id, c."accountId", c."externalId", c.direction, h."externalId", c."handleId", c.state, c."startedAt", c."endedAt",
      c."durationSeconds", c.outcome, c."isAnswer", c.note, c.id, ${now}::timestamptz, 'imported', ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, "accountId" uuid, "externalId" text, direction text,
      "handleId" uuid, state text, "startedAt" timestamptz, "endedAt" timestamptz, "durationSeconds" int, outcome text,
      "isAnswer" boolean, note text) JOIN "Handle" h ON h.id = c."handleId"
    ON CONFLICT DO NOTHING`;
}
