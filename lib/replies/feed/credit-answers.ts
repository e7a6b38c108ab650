import { requireRole } from "@/lib/agents/rules/require-role";
import { normaliseInitials } from "@/lib/agents/rules/signature";
import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { creditAnswer } from "@/lib/conversations/credit-answer";
import type { Credit } from "../feed-schemas";
import { readPublicAnswers } from "./read-public-answers";

const BACK_DAYS = 90;
/** Each is a transaction of its own; more are credited by asking again. */
const AT_ONCE = 200;

/**
 * Credits an answer of an unknown signature to an agent, or all of that account that are signed alike and nobody's.
 * Leads and admins. Throws NotFound, Refused `not-native`, Conflict `credited-already`.
 */
export async function creditAnswers(
  ctx: Ctx,
  interactionId: string,
  { agentId, isForAll }: Credit,
): Promise<{ credited: number }> {
  requireRole(ctx.actor, ["lead", "admin"]);
  await creditAnswer(ctx, interactionId, agentId);
  if (!isForAll) return { credited: 1 };
  const first = await ctx.db.interaction.findUnique({
    where: { id: interactionId },
    select: { accountId: true, initials: true },
  });
  if (!first?.accountId) throw new NotFound("not-found");
  const { accountId, initials } = first;
  if (initials === null) return { credited: 1 };
  const since = after(ctx.now(), -BACK_DAYS * DAY);
  const alike = (await readPublicAnswers(ctx, { accountId, since, limit: 5000 }))
    .filter((each) => each.isNative && each.agentId === null && each.initials !== null)
    .filter((each) => normaliseInitials(each.initials ?? "") === normaliseInitials(initials))
    .slice(0, AT_ONCE);
  for (const { id } of alike) await creditAnswer(ctx, id, agentId);
  return { credited: alike.length + 1 };
}
