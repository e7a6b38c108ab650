import { requireRole } from "@/lib/agents/rules/require-role";
import { Conflict, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import type { ReviewView } from "../schemas";
import { getReview } from "./get-review";

/**
 * Puts a conversation up for review by hand, as such beside the drawn ones. Leads and admins. Throws Refused
 * `nothing-to-review` unless that agent answered there, `own-review`; Conflict `review-exists`.
 */
export async function addReview(
  ctx: Ctx,
  { conversationId, agentId }: { conversationId: string; agentId: string },
): Promise<ReviewView> {
  const actor = requireRole(ctx.actor, ["lead", "admin"]);
  if (actor.agentId === agentId) throw new Refused("own-review");
  await getVisible(ctx, conversationId);
  const answers = await ctx.db.interaction.count({
    where: { conversationId, agentId, direction: "outbound", deletedAt: null },
  });
  if (answers === 0) throw new Refused("nothing-to-review");
  const id = uuidv7(ctx.now(), ctx.random);
  const weekOn = mondayOf(ctx.now());
  const row = { id, weekOn, conversationId, agentId, cause: "by-hand", drawnAt: ctx.now() };
  const { count } = await ctx.db.review.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) throw new Conflict("review-exists");
  return getReview(ctx, id);
}

/** Asks a second pair of eyes to review the same, who sees nothing of the first. Throws Conflict `review-exists`. */
export async function askSecond(ctx: Ctx, id: string): Promise<ReviewView> {
  requireRole(ctx.actor, ["lead", "admin"]);
  await getReview(ctx, id);
  const first = await ctx.db.review.findUniqueOrThrow({ where: { id } });
  const { conversationId, agentId, cause, weekOn } = first;
  const twin = { conversationId, agentId, cause, weekOn, place: 3 - first.place, drawnAt: ctx.now() };
  const own = uuidv7(ctx.now(), ctx.random);
  const { count } = await ctx.db.review.createMany({ data: [{ ...twin, id: own }], skipDuplicates: true });
  if (count === 0) throw new Conflict("review-exists");
  return getReview(ctx, own);
}

function mondayOf(at: Date): Date {
  const day = new Date(at.toISOString().slice(0, 10));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day;
}
