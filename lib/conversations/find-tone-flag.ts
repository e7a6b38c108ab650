import type { Ctx } from "@/lib/context/ctx";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import type { PlacedFinding } from "@/lib/red-flags/rules/merge-findings";
import { toneFlag } from "@/lib/red-flags/rules/text/flags-of-author";

/** The most negative of what a customer said in a conversation, where it is negative enough to flag. */
export async function findToneFlag(ctx: Ctx, conversationId: string): Promise<PlacedFinding | null> {
  const rules = await readFlagRules(ctx);
  const [worst] = await ctx.db.$queryRaw<
    { id: string; threadId: string; publishedAt: Date; tone: number }[]
  >`SELECT i.id, i."threadId", i."publishedAt", tr.tone FROM "Interaction" i
    JOIN "Triage" tr ON tr."interactionId" = i.id
    WHERE i."conversationId" = ${conversationId}::uuid AND i.direction = 'inbound' AND i."deletedAt" IS NULL
      AND i."withheldReason" IS NULL AND tr.tone < ${rules.limits.negativeBelow}
    ORDER BY tr.tone, i."publishedAt" DESC, i.id DESC LIMIT 1`;
  const finding = worst && toneFlag(worst, rules);
  return worst && finding
    ? { ...finding, threadId: worst.threadId, interactionId: worst.id, sinceAt: worst.publishedAt.getTime() }
    : null;
}
