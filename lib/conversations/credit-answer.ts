import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";

/**
 * Says who wrote an answer that was posted outside the desk and that nobody is credited with; the turn it ended is
 * theirs from now on. Throws NotFound, Refused `not-native`, Conflict `credited-already`.
 */
export async function creditAnswer(outer: Ctx, interactionId: string, agentId: string): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const answer = await ctx.db.interaction.findFirst({
      where: { id: interactionId, direction: "outbound" },
      select: { conversationId: true, isNative: true, initials: true },
    });
    if (!answer?.conversationId) throw new NotFound("not-found");
    const { conversationId, isNative, initials } = answer;
    await lockVisible(ctx, conversationId);
    if (!isNative) throw new Refused("not-native");
    const agent = await ctx.db.agent.findUnique({ where: { id: agentId }, select: { id: true } });
    if (!agent) throw new NotFound("not-found");
    const { count } = await ctx.db.interaction.updateMany({
      where: { id: interactionId, agentId: null },
      data: { agentId },
    });
    if (count === 0) throw await credited(ctx, interactionId);
    await rebuildTurns(ctx, [conversationId]);
    await recordChanges(ctx, [
      { kind: "interaction.changed", conversationId, interactionId },
      { kind: "conversation.changed", conversationId },
    ]);
    await writeEntry(ctx, {
      action: "interaction.credited",
      subject: "interaction",
      subjectId: interactionId,
      values: { conversationId, agentId, initials },
    });
  });
}

async function credited(ctx: Ctx, interactionId: string): Promise<Conflict> {
  const [row] = await ctx.db.$queryRaw<{ displayName: string }[]>`
    SELECT a."displayName" FROM "Interaction" i JOIN "Agent" a ON a.id = i."agentId" WHERE i.id = ${interactionId}::uuid`;
  return new Conflict("credited-already", { holder: row?.displayName ?? "" });
}
