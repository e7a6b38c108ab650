import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getVisibleInteraction } from "../get-visible-interaction";

/**
 * Says that words of a customer are hostile or are not, above what tone and flags say; null leaves it to them again.
 * Throws NotFound, Refused `not-theirs` for words of ours.
 */
export async function markHostile(
  outer: Ctx,
  interactionId: string,
  isHostile: boolean | null,
): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  const { direction, conversationId } = await getVisibleInteraction(outer, interactionId);
  if (direction !== "inbound") throw new Refused("not-theirs");
  await inTransaction(outer, async (ctx) => {
    if (isHostile === null) await ctx.db.hostileMark.deleteMany({ where: { interactionId } });
    else {
      const mark = { isHostile, agentId, markedAt: ctx.now() };
      await ctx.db.hostileMark.upsert({
        where: { interactionId },
        create: { interactionId, ...mark },
        update: mark,
      });
    }
    await writeEntry(ctx, {
      action: "interaction.hostile-marked",
      subject: "interaction",
      subjectId: interactionId,
      values: { isHostile },
    });
    await recordChanges(ctx, [
      { kind: "interaction.changed", conversationId, interactionId },
      ...(conversationId ? [{ kind: "conversation.changed" as const, conversationId }] : []),
    ]);
  });
}
