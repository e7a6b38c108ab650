import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Conflict, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { maskAnswer } from "../rules/mask-answer";
import type { ProposeAnswer } from "../schemas";
import { readNames } from "./read-names";

/**
 * Proposes an answer for the shelf; everything of the person in it is masked before it is kept. Any agent who sees it
 * may. Throws NotFound, Refused `not-an-answer` for what we did not say, Conflict `on-the-shelf`.
 */
export async function proposeAnswer(
  ctx: Ctx,
  { interactionId, why }: ProposeAnswer,
): Promise<{ id: string }> {
  const { agentId } = requireAgentActor(ctx.actor);
  await getVisibleInteraction(ctx, interactionId);
  const said = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
  const { text, language, conversationId } = said;
  if (said.direction !== "outbound" || said.deletedAt !== null || text.trim() === "")
    throw new Refused("not-an-answer");
  const [conversation, names] = await Promise.all([
    conversationId
      ? ctx.db.conversation.findUnique({
          where: { id: conversationId },
          select: { reasonIds: true, language: true },
        })
      : null,
    readNames(ctx, said.customerId),
  ]);
  const id = uuidv7(ctx.now(), ctx.random);
  const { count } = await ctx.db.proudAnswer.createMany({
    data: [
      {
        ...{ id, interactionId, why: maskAnswer(why, names), proposedById: agentId, proposedAt: ctx.now() },
        agentId: said.agentId,
        text: maskAnswer(text, names),
        language: language ?? conversation?.language ?? null,
        reasonId: conversation?.reasonIds[0] ?? null,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw new Conflict("on-the-shelf");
  return { id };
}
