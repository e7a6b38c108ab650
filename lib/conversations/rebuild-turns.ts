import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { readTurnEvents } from "./read-turn-events";
import { rebuiltOf } from "./rebuilt-of";
import type { Cause } from "./rules/statuses";
import { CLOSER_RANK } from "./schemas";
import { insertTurns } from "./write-turns";

export type Causes = Cause | ReadonlyMap<string, Cause>;

/**
 * Derives all turns of these conversations anew and sets their status, place in the queue, due and promised times by
 * them. The only writer of turns. Runs in the caller's transaction, which has locked the conversations
 * (`lockConversations`). Answers those it wrote: of `rederived` ones only what comes out different.
 */
export async function rebuildTurns(
  ctx: Ctx,
  conversationIds: readonly string[],
  causes: Causes = "none",
): Promise<string[]> {
  if (conversationIds.length === 0) return [];
  const rebuilt = (await readTurnEvents(ctx, conversationIds)).map((events) =>
    rebuiltOf(ctx, events, typeof causes === "string" ? causes : (causes.get(events.id) ?? "none")),
  );
  const gone = rebuilt.flatMap((each) => each.gone);
  if (gone.length > 0) {
    await ctx.db.$executeRaw`DELETE FROM "Turn" t USING jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
      AS g("conversationId" uuid, "firstInteractionId" uuid)
      WHERE t."conversationId" = g."conversationId" AND t."firstInteractionId" = g."firstInteractionId"`;
  }
  const written = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH turns AS (
      ${insertTurns(rebuilt.flatMap((each) => each.fresh))}
    )
    UPDATE "Conversation" c SET status = p.status, "dueAt" = p."dueAt", "promisedAt" = p."promisedAt",
      "turnStartedAt" = p."turnStartedAt", "targetSeconds" = p."targetSeconds", "changeNumber" = c."changeNumber" + 1,
      rank = CASE WHEN p."isCloser" THEN ${CLOSER_RANK}::smallint WHEN c.rank = ${CLOSER_RANK}::smallint THEN 1 ELSE c.rank END,
      "snoozedUntil" = CASE WHEN p.status = 'snoozed' THEN c."snoozedUntil" END,
      "resolvedAt" = CASE WHEN p.status = 'resolved' THEN c."resolvedAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rebuilt.map((each) => each.projection))}::jsonb)
      AS p(id uuid, status text, "dueAt" timestamptz, "promisedAt" timestamptz, "turnStartedAt" timestamptz, "targetSeconds" int, "isCloser" boolean,
        "isMended" boolean)
    WHERE c.id = p.id AND NOT (p."isMended" AND p."isCloser" = (c.rank = ${CLOSER_RANK}::smallint)
      AND (c.status, c."dueAt", c."promisedAt", c."turnStartedAt", c."targetSeconds")
        IS NOT DISTINCT FROM (p.status, p."dueAt", p."promisedAt", p."turnStartedAt", p."targetSeconds"))
    RETURNING c.id`;
  return written.map(({ id }) => id);
}

/** Takes the rows in the one order everybody takes them in, so that no two deeds wait for each other. */
export async function lockConversations(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM "Conversation" WHERE id = ANY(${uuids(conversationIds)})
    ORDER BY id FOR NO KEY UPDATE`;
}
