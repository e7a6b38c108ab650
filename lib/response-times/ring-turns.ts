import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { findBreached, findNearlyDue, type Ringing } from "./find-ringing";
import { tellLeads } from "./tell-leads";

/**
 * Writes down, once for each turn, when a share of its time was over and when all of it was, with the true instants
 * however late it looks; tells whoever has the turn of its last warning and of the breach, and leads in one line how
 * many went past. Answers how many it wrote. Any number of workers may run it at once.
 */
export function ringTurns(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const ringing = [...(await findBreached(ctx)), ...(await findNearlyDue(ctx))];
    const first = await keep(ctx, ringing);
    const told = ringing.filter(({ isLoud, ...alarm }) => isLoud && first.has(keyOf(alarm)));
    await recordChanges(
      ctx,
      told.flatMap(({ conversationId, kind, agentId, dueAt, firstInteractionId }) =>
        agentId === null
          ? []
          : {
              kind: "turn.alarm" as const,
              conversationId,
              values: { alarm: kind, agentId, dueAt: dueAt.toISOString(), firstInteractionId },
            },
      ),
    );
    await tellLeads(ctx);
    return first.size;
  });
}

/** Keeps those that no other worker was first with, and answers which. */
async function keep(ctx: Ctx, ringing: readonly Ringing[]): Promise<ReadonlySet<string>> {
  if (ringing.length === 0) return new Set();
  const kept = await ctx.db.$queryRaw<Pick<Ringing, "firstInteractionId" | "kind">[]>`
    INSERT INTO "TurnAlarm" ("firstInteractionId", kind, "conversationId", "teamId", "agentId", "dueAt", "firedAt")
    SELECT "firstInteractionId", kind, "conversationId", "teamId", "agentId", "dueAt", ${ctx.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(ringing)}::jsonb) AS a("firstInteractionId" uuid, kind text,
      "conversationId" uuid, "teamId" uuid, "agentId" uuid, "dueAt" timestamptz)
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING
    RETURNING "firstInteractionId", kind`;
  return new Set(kept.map(keyOf));
}

function keyOf({ firstInteractionId, kind }: Pick<Ringing, "firstInteractionId" | "kind">): string {
  return `${firstInteractionId} ${kind}`;
}
