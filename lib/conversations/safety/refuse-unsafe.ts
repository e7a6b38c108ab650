import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findForbidden } from "@/lib/red-flags/rules/find-forbidden";
import { readStanding } from "./read-standing";
import { lackedSkills, wantedSkills } from "./skills";

/**
 * Throws where open flags forbid this answer: Refused `safety-words` for what a protocol forbids to say, `skill-needed`
 * for whoever lacks the skill it takes, `second-needed` where nobody else has agreed in the last quarter of an hour.
 */
export async function refuseUnsafe(ctx: Ctx, conversationId: string, text: string): Promise<void> {
  if (ctx.actor.type === "system") return;
  const standing = await readStanding(ctx, conversationId);
  if (standing.length === 0) return;
  const [lacked] = await lackedSkills(ctx, wantedSkills(standing));
  if (lacked) throw new Refused("skill-needed", { skill: lacked });
  const forbidden = standing.flatMap(({ protocols }) => protocols[0]?.content.forbidden ?? []);
  const phrase = findForbidden(text, forbidden);
  if (phrase) throw new Refused("safety-words", { phrase });
  const waiting = standing.find(({ consequence, hasSecond }) => consequence.needsSecond && !hasSecond);
  if (waiting) throw new Refused("second-needed", {}, { flagId: waiting.id, kind: waiting.kind });
}
