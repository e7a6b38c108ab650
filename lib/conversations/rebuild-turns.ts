import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { PlacedFinding } from "@/lib/red-flags/rules/merge-findings";
import { readTurnEvents } from "./read-turn-events";
import { rebuiltOf } from "./rebuilt-of";
import type { Cause } from "./rules/statuses";
import { writeFlags } from "./write-flags";
import { insertTurns } from "./write-turns";

export type Causes = Cause | ReadonlyMap<string, Cause>;

/** What may raise flags by the way. */
export interface Raise {
  /** What words raise, by conversation. */
  findings?: ReadonlyMap<string, readonly PlacedFinding[]>;
  /** Where the history is read too. */
  historyOf?: readonly string[];
  /** Threads came or went: what the history no longer says is over. */
  isRechecked?: boolean;
  /** Who waits past a promise is flagged too. */
  isSwept?: boolean;
}

/**
 * Derives all turns of these conversations anew and sets their status, place in the queue, due and promised times by
 * them. The only writer of turns. Runs in the caller's transaction, which has locked the conversations
 * (`lockConversations`). Flags are raised and ended in the same breath, so that level, due time and rank are always
 * those of what stands. Answers those it wrote: of `rederived` ones only what comes out different.
 */
export async function rebuildTurns(
  ctx: Ctx,
  conversationIds: readonly string[],
  causes: Causes = "none",
  raise: Raise = {},
): Promise<string[]> {
  if (conversationIds.length === 0) return [];
  const { findings, historyOf = [], isRechecked = false, isSwept = false } = raise;
  const rebuilt = (await readTurnEvents(ctx, conversationIds, historyOf)).map((events) => {
    const cause = typeof causes === "string" ? causes : (causes.get(events.id) ?? "none");
    const raising = { findings: findings?.get(events.id) ?? [], isRechecked, isSwept };
    return { rulesVersion: events.flagRules.version, ...rebuiltOf(ctx, events, cause, raising) };
  });
  const gone = rebuilt.flatMap((each) => each.gone);
  if (gone.length > 0) {
    await ctx.db.$executeRaw`DELETE FROM "Turn" t USING jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
      AS g("conversationId" uuid, "firstInteractionId" uuid)
      WHERE t."conversationId" = g."conversationId" AND t."firstInteractionId" = g."firstInteractionId"`;
  }
  const written = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH turns AS (
      ${insertTurns(rebuilt.flatMap((each) => each.fresh))}
    ), ${writeFlags(ctx, rebuilt)}
    UPDATE "Conversation" c SET status = p.status, "dueAt" = p."dueAt", "promisedAt" = p."promisedAt",
      "turnStartedAt" = p."turnStartedAt", "targetSeconds" = p."targetSeconds", "changeNumber" = c."changeNumber" + 1,
      rank = p.rank,
      "snoozedUntil" = CASE WHEN p.status = 'snoozed' THEN c."snoozedUntil" END,
      "resolvedAt" = CASE WHEN p.status = 'resolved' THEN c."resolvedAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rebuilt.map((each) => each.projection))}::jsonb)
      AS p(id uuid, status text, "dueAt" timestamptz, "promisedAt" timestamptz, "turnStartedAt" timestamptz, "targetSeconds" int, rank smallint,
        "isMended" boolean)
    WHERE c.id = p.id AND NOT (p."isMended" AND (c.status, c.rank, c."dueAt", c."promisedAt", c."turnStartedAt", c."targetSeconds")
        IS NOT DISTINCT FROM (p.status, p.rank, p."dueAt", p."promisedAt", p."turnStartedAt", p."targetSeconds"))
    RETURNING c.id`;
  return written.map(({ id }) => id);
}

/** Takes the rows in the one order everybody takes them in, so that no two deeds wait for each other. */
export async function lockConversations(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM "Conversation" WHERE id = ANY(${uuids(conversationIds)})
    ORDER BY id FOR NO KEY UPDATE`;
}
