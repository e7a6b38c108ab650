import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "./acting-agent";
import { requireVisible } from "./require-visible";

/** How long a sign of life counts, and how much sooner a repeated one is worth telling. */
export const PRESENCE_MS = 10_000;
const REPEAT_MS = 4_000;

/**
 * Says that the agent looks at a conversation, types in it, or has left. Screens are told when that changed, and
 * while it lasts at most every four seconds. Throws NotFound.
 */
export async function seePresence(
  outer: Ctx,
  conversationId: string,
  state: "looking" | "typing" | "gone",
): Promise<void> {
  const { agentId } = actingAgent(outer.actor);
  const now = outer.now();
  await requireVisible(outer, conversationId);
  await inTransaction(outer, async (ctx) => {
    const told =
      state === "gone"
        ? await ctx.db.$executeRaw`DELETE FROM "Presence"
            WHERE "conversationId" = ${conversationId}::uuid AND "agentId" = ${agentId}::uuid`
        : await ctx.db.$executeRaw`
            INSERT INTO "Presence" ("conversationId", "agentId", state, "seenAt")
            VALUES (${conversationId}::uuid, ${agentId}::uuid, ${state}, ${now}::timestamptz)
            ON CONFLICT ("conversationId", "agentId") DO UPDATE SET state = excluded.state, "seenAt" = excluded."seenAt"
            WHERE "Presence".state <> excluded.state OR "Presence"."seenAt" < ${new Date(now.getTime() - REPEAT_MS)}::timestamptz`;
    if (told === 0) return;
    await recordChanges(ctx, [{ kind: "presence.changed", conversationId, values: { agentId, state } }]);
  });
}
