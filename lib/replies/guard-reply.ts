import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readGuarded } from "./read-guarded";
import { takeRelease } from "./releases/take-release";
import { claimLinks, isClaimLink } from "./rules/claim-links";
import { guard } from "./rules/guard";
import { isPublicAmount, publicAmounts } from "./rules/public-amounts";
import { softGuard } from "./rules/soft-guard";
import type { Finding, QueueReply } from "./schemas";

/**
 * What an outbound text to this person would give away: `stop` is hard, `warn` is asked once. In public sums and offers
 * too; in private a payment card alone.
 */
export async function findingsOf(
  ctx: Ctx,
  customerId: string,
  audience: string,
  text: string,
): Promise<Finding[]> {
  if (audience !== "public" && !/\p{N}/u.test(text)) return [];
  const guarded = await readGuarded(ctx, customerId);
  const hard = guard(text, audience, guarded);
  if (audience !== "public") return hard;
  const links = claimLinks(text);
  const isApart = ({ where }: Finding) =>
    !hard.some((each) => each.where.from < where.to && where.from < each.where.to);
  hard.push(...links);
  hard.push(...publicAmounts(text).filter(isApart));
  const soft = softGuard(text, guarded.words()).filter(isApart);
  return [...hard, ...soft].sort((a, b) => a.where.from - b.where.from);
}

interface Outbound {
  conversationId: string;
  customerId: string;
  audience: string;
  text: string;
  hash: string;
  overrule?: QueueReply["overrule"];
}

/**
 * Refuses a text the guard stops: Refused `guard` with the findings. A soft finding passes once it was seen; a hard one
 * by a lead's reason, or by a release somebody else agreed to for these very words; a sum in public by nobody. Answers with what was overruled.
 */
export async function refuseUnguarded(ctx: Ctx, reply: Outbound): Promise<Finding[]> {
  const findings = await findingsOf(ctx, reply.customerId, reply.audience, reply.text);
  const isHard = findings.some(({ grade }) => grade === "stop");
  const isNever = findings.some((each) => isPublicAmount(each) || isClaimLink(each));
  const isPassed =
    findings.length === 0 ||
    (!isNever && (isHard ? await passesHard(ctx, reply) : reply.overrule !== undefined));
  if (!isPassed) throw new Refused("guard", { count: findings.length }, { findings });
  return findings;
}

async function passesHard(ctx: Ctx, { conversationId, hash, overrule }: Outbound): Promise<boolean> {
  const { actor } = ctx;
  if (actor.type !== "agent") return false;
  if (actor.role !== "agent" && overrule && overrule.kind !== "soft-seen") return true;
  return takeRelease(ctx, { conversationId, hash, agentId: actor.agentId });
}
