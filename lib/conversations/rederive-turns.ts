import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";
import { lockConversations, rebuildTurns } from "./rebuild-turns";

const AT_ONCE = 100;

/**
 * Derives the turns of up to 100 conversations anew that older rules derived, so that a mended rule mends the past. What
 * is promised stays promised; queue and screens move only where something comes out different. Answers how many it
 * looked at; none when the past is as the rules say.
 */
export async function rederiveTurns(outer: Ctx): Promise<number> {
  const rows = await outer.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "conversationId" AS id FROM (
      SELECT "conversationId" FROM "Turn" WHERE rules < ${CLOCK_RULES}::smallint ORDER BY rules LIMIT ${AT_ONCE}) old`;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await inTransaction(outer, async (ctx) => {
    await lockConversations(ctx, ids);
    const moved = await rebuildTurns(ctx, ids, "rederived");
    await recordChanges(
      ctx,
      moved.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
    );
  });
  return ids.length;
}
