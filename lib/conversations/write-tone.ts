import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { endToneFlag } from "@/lib/red-flags/end-tone-flag";
import { keepTone } from "@/lib/red-flags/keep-tone";
import { actingAgent } from "./acting-agent";
import { findToneFlag } from "./find-tone-flag";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { type SaidTone, saidToneSchema } from "./tone-schemas";

export interface ToneSaid {
  conversationId: string;
  interactionId: string;
  /** Null leaves it to the words. */
  tone: SaidTone;
}

/**
 * Writes what a person says of a tone, logs it and raises or ends the flag of a strong negative one, in the caller's
 * transaction that holds the conversation. Answers what was said before; null is nothing.
 */
export async function writeTone(
  ctx: Ctx,
  { conversationId, interactionId, tone }: ToneSaid,
): Promise<SaidTone> {
  const { agentId } = actingAgent(ctx.actor);
  const { threadId, text, language } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: interactionId },
    select: { threadId: true, text: true, language: true },
  });
  const stood = await ctx.db.triage.findUnique({ where: { interactionId } });
  const before = stood?.toneById ? saidToneSchema.parse(stood.tone) : null;
  await keepTone(ctx, {
    interactionId,
    text,
    language,
    said: tone === null ? null : { value: tone, agentId },
  });
  await endToneFlag(ctx, interactionId);
  const finding = await findToneFlag(ctx, conversationId);
  const values = { interactionId, tone, before };
  await recordActs(ctx, [{ conversationId, kind: "tone-mended", values, threadIds: [threadId] }]);
  await rebuildTurns(ctx, [conversationId], "none", {
    findings: new Map(finding ? [[conversationId, [finding]]] : []),
  });
  await recordChanges(ctx, [{ kind: "interaction.changed", interactionId, conversationId }]);
  return before;
}
