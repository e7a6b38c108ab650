import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { requireRole } from "@/lib/agents/rules/require-role";
import { DeskError, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { previewReply } from "@/lib/replies/preview-reply";
import type { AnswerResult, AnswersPreview, PreviewAnswers } from "../bulk-answer-schemas";
import { findSaid, type SaidAt } from "./find-said";
import { readAnswerable } from "./read-answerable";
import { readTexts } from "./read-texts";
import { type PlannedAnswer, signerName, sortAnswers } from "./sort-answers";

const MOST_RESULTS = 40;

/**
 * Who would be answered with what, every distinct result once with what guard and length say of it and whether its
 * account said the same lately, and why others are left out; nothing is queued. Leads and admins, for they sign. Throws NotFound, Refused `draft-only`, `no-statement`.
 */
export async function previewAnswers(
  ctx: Ctx,
  incidentId: string,
  { macroId }: PreviewAnswers,
): Promise<AnswersPreview> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  if (await isDraftOnly(ctx)) throw new Refused("draft-only");
  const seenAt = ctx.now();
  const { texts } = await readTexts(ctx, incidentId, macroId);
  const people = await readAnswerable(ctx, incidentId);
  const agent = await signerName(ctx, agentId);
  const { answers, leftOut } = sortAnswers(people, { texts, agent, seenAt: null });
  const byKind = new Map<string, PlannedAnswer[]>();
  for (const answer of answers) {
    const alike = byKind.get(kindOf(answer)) ?? [];
    alike.push(answer);
    byKind.set(kindOf(answer), alike);
  }
  const saidAt = await findSaid(ctx, answers);
  const groups = [...byKind.values()];
  const results: AnswerResult[] = [];
  for (const group of groups.slice(0, MOST_RESULTS)) {
    const [first] = group;
    if (first) results.push({ ...(await resultOf(ctx, first, group.length)), said: saidOf(group, saidAt) });
  }
  const moreResults = groups.length - results.length;
  return { answers: answers.length, leftOut, results, moreResults, seenAt: seenAt.toISOString() };
}

/** How many of these their account said already, and when last. */
function saidOf(group: readonly PlannedAnswer[], saidAt: SaidAt): AnswerResult["said"] {
  const times = group.flatMap((answer) => saidAt(answer) ?? []).sort((a, b) => a.getTime() - b.getTime());
  const newest = times.at(-1);
  return newest ? { count: times.length, at: newest.toISOString() } : null;
}

/** What differs by the person alone is one result. */
function kindOf({ to, language, variant, missing }: PlannedAnswer): string {
  return [to.channel, to.audience, to.accountId, language, variant, ...missing].join(" ");
}

async function resultOf(
  ctx: Ctx,
  { to, text, language, missing }: PlannedAnswer,
  count: number,
): Promise<Omit<AnswerResult, "said">> {
  const { channel, audience, account, conversationId, displayName } = to;
  const read = { findings: [] as AnswerResult["findings"], tooLong: false };
  if (to.accountId)
    try {
      const asked = { accountId: to.accountId, audience, text, conversationId };
      const { findings, tooLong } = await previewReply(ctx, asked);
      Object.assign(read, { findings, tooLong });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
    }
  return { text, language, channel, audience, account, count, conversationId, displayName, missing, ...read };
}
