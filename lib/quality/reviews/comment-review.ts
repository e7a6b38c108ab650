import { requireRole } from "@/lib/agents/rules/require-role";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { AddComment, ReviewView } from "../schemas";
import { getReview } from "./get-review";

/** Says something at a sentence of the conversation under review. Leads and admins. Throws Invalid `span` beyond the text. */
export async function commentReview(ctx: Ctx, id: string, comment: AddComment): Promise<ReviewView> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  const { history, agent } = await getReview(ctx, id);
  const line = history.find((each) => each.id === comment.interactionId);
  if (!line || agent.id === agentId) throw new NotFound("not-found");
  if (comment.to > line.text.length) throw new Invalid("span");
  const row = { ...comment, id: uuidv7(ctx.now(), ctx.random), reviewId: id, byId: agentId, at: ctx.now() };
  await ctx.db.reviewComment.create({ data: row });
  return getReview(ctx, id);
}

/** Takes one's own comment away. Throws NotFound. */
export async function removeComment(ctx: Ctx, id: string, commentId: string): Promise<ReviewView> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  const { count } = await ctx.db.reviewComment.deleteMany({
    where: { id: commentId, reviewId: id, byId: agentId },
  });
  if (count === 0) throw new NotFound("not-found");
  return getReview(ctx, id);
}
