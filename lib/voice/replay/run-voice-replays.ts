import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { DeskError } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Speaker } from "../rules/find-voice";
import { voiceRuleSchema } from "../schemas";
import { speakOf } from "../speak-of";
import { type Answer, answersBetween, type Place, readAnswers } from "./read-answers";

const LEASE_MS = 15_000;
/** A worker that is told to stop waits for what it has in hand: no longer than this. */
const TURN_MS = 4000;
const AT_ONCE = 250;
/** Answers between two looks at what else the worker has to do. */
const IN_ONE_GO = 20;

const rulesSchema = z.array(voiceRuleSchema);

interface Claimed {
  id: string;
  fence: number;
  rules: unknown;
  fromAt: Date;
  toAt: Date;
  readAt: Date | null;
  readId: string | null;
}
type Mine = { id: string; fence: number; state: string };

/** Holds the guide that waits against last week's answers for a few seconds, or goes on where it was left. Returns how many. */
export async function runVoiceReplays(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const [job] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "VoiceReplay" SET state = 'running', fence = fence + 1, "leaseUntil" = ${after(now, LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "VoiceReplay"
      WHERE state = 'waiting' OR (state = 'running' AND "leaseUntil" < ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, fence, rules, "fromAt", "toAt", "readAt", "readId"`;
  if (!job) return 0;
  const mine: Mine = { id: job.id, fence: job.fence, state: "running" };
  try {
    await run(ctx, job, mine);
  } catch (error) {
    const code = error instanceof DeskError ? error.code : "replay-failed";
    const data = { state: "failed", failure: { code }, endedAt: ctx.now(), leaseUntil: null };
    await ctx.db.voiceReplay.updateMany({ where: mine, data });
    if (!(error instanceof DeskError)) throw error;
  }
  return 1;
}

async function run(ctx: Ctx, job: Claimed, mine: Mine): Promise<void> {
  // What is off is heard too: whether to switch it on is what a lead wants to know.
  const rules = rulesSchema.parse(job.rules).map((rule) => ({ ...rule, isOn: true }));
  const turnEndsAt = after(ctx.now(), TURN_MS);
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Interaction" i WHERE ${answersBetween(job)}`;
  await ctx.db.voiceReplay.updateMany({ where: mine, data: { totalCount: counted?.total ?? 0 } });
  let place: Place | null = job.readAt && job.readId ? { readAt: job.readAt, readId: job.readId } : null;
  for (;;) {
    const batch = await readAnswers(ctx, job, place, AT_ONCE);
    const last = batch.at(-1);
    if (!last) break;
    place = last.place;
    if (!(await keep(ctx, mine, place, batch.length, await hitsOf(batch, rules)))) return;
    if (ctx.now() > turnEndsAt) {
      // For whoever claims it next.
      await ctx.db.voiceReplay.updateMany({ where: mine, data: { leaseUntil: after(ctx.now(), -1) } });
      return;
    }
  }
  await ctx.db.voiceReplay.updateMany({
    where: mine,
    data: { state: "done", endedAt: ctx.now(), leaseUntil: null },
  });
}

interface Hit {
  interactionId: string;
  ruleId: string;
  conversationId: string;
  fromPlace: number;
  toPlace: number;
}

/** Of each rule the first place in each answer. */
async function hitsOf(batch: readonly Answer[], rules: readonly Speaker[]): Promise<Hit[]> {
  const hits = new Map<string, Hit>();
  for (const [at, { id, conversationId, text, about }] of batch.entries()) {
    if (at % IN_ONE_GO === 0) await setImmediate();
    for (const { ruleId, where } of speakOf(rules, text, about)) {
      const key = `${id} ${ruleId}`;
      if (!hits.has(key))
        hits.set(key, {
          interactionId: id,
          ruleId,
          conversationId,
          fromPlace: where.from,
          toPlace: where.to,
        });
    }
  }
  return [...hits.values()];
}

/** What a batch found and where it ended, together; false when the replay was cancelled or taken over meanwhile. */
function keep(outer: Ctx, mine: Mine, place: Place, read: number, hits: readonly Hit[]): Promise<boolean> {
  return inTransaction(outer, async (ctx) => {
    const data = { ...place, readCount: { increment: read }, leaseUntil: after(ctx.now(), LEASE_MS) };
    const { count } = await ctx.db.voiceReplay.updateMany({ where: mine, data });
    if (count === 0) return false;
    // What was erased since it was read is left out.
    await ctx.db.$executeRaw`
      INSERT INTO "VoiceReplayHit" ("replayId", "interactionId", "ruleId", "conversationId", "fromPlace", "toPlace")
      SELECT ${mine.id}::uuid, row."interactionId", row."ruleId", row."conversationId", row."fromPlace", row."toPlace"
      FROM jsonb_to_recordset(${JSON.stringify(hits)}::jsonb) AS row("interactionId" uuid, "ruleId" uuid,
        "conversationId" uuid, "fromPlace" int, "toPlace" int)
      JOIN "Interaction" i ON i.id = row."interactionId"
      JOIN "Conversation" c ON c.id = row."conversationId"
      ON CONFLICT DO NOTHING`;
    return true;
  });
}
