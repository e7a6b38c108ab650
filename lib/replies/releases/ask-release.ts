import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { findingsOf } from "../guard-reply";
import { isClaimLink } from "../rules/claim-links";
import { isPublicAmount } from "../rules/public-amounts";
import { textHash } from "../text-hash";
import { getRelease } from "./get-release";
import type { AskRelease, Release } from "./release-schemas";

/** How long a release may be decided, and once agreed to, used. */
export const RELEASE_MS = 15 * MINUTE;

/**
 * Asks a lead, or where none is on shift a second agent, to let these words out for 15 minutes; the same words again are
 * the same question. Throws NotFound, Forbidden `agents-only`, Refused `nothing-stopped`, `amount-in-public`, `claim-link-public`.
 */
export async function askRelease(outer: Ctx, input: AskRelease): Promise<Release> {
  const { agentId } = actingAgent(outer.actor);
  const text = cleanText(input.text).normalize("NFC");
  const hash = textHash(input.channel, input.audience, text);
  const { conversationId, reason } = input;
  const id = await inTransaction(outer, async (ctx) => {
    const { customerId } = await lockVisible(ctx, conversationId);
    const findings = await findingsOf(ctx, customerId, input.audience, text);
    const hard = findings.filter(({ grade }) => grade === "stop");
    if (hard.length === 0) throw new Refused("nothing-stopped");
    if (hard.some(isPublicAmount)) throw new Refused("amount-in-public");
    if (hard.some(isClaimLink)) throw new Refused("claim-link-public");
    const kinds = [...new Set(hard.map(({ kind }) => kind))];
    const now = ctx.now();
    const asked = { conversationId, askedById: agentId, textHash: hash };
    const times = { askedAt: now, endsAt: after(now, RELEASE_MS) };
    const before = await ctx.db.guardRelease.findFirst({ where: { ...asked, state: "asked" } });
    const releaseId = before?.id ?? uuidv7(now, ctx.random);
    await ctx.db.guardRelease.upsert({
      where: { id: releaseId },
      create: { id: releaseId, ...asked, ...times, text: maskCards(text), kinds, reason },
      update: { ...times, kinds, reason },
    });
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    await writeEntry(ctx, {
      action: "guard.release-asked",
      subject: "guard-release",
      subjectId: releaseId,
      values: { conversationId, kinds, reason },
    });
    return releaseId;
  });
  return getRelease(outer, id);
}
