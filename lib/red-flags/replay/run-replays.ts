import { setImmediate } from "node:timers/promises";
import { DeskError } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { storedRules } from "../rules/stored-rules";
import { type FoundPhrase, findPhrases } from "../rules/text/find-phrases";
import { flagsOfText } from "../rules/text/flags-of-text";
import { wordsOfText } from "../rules/text/words-of-text";
import type { FlagRules } from "../schemas";
import { type Place, readSaid, type Said, saidBetween } from "./read-said";
import { sumReplay } from "./sum-replay";

const LEASE_MS = 15_000;
/** A worker that is told to stop waits for what it has in hand: no longer than this. */
const TURN_MS = 4000;
const AT_ONCE = 250;
/** Messages between two looks at what else the worker has to do. */
const IN_ONE_GO = 20;

interface Claimed {
  id: string;
  fence: number;
  rules: unknown;
  fromAt: Date;
  toAt: Date;
  readAt: Date | null;
  readId: string | null;
}

/** Holds the replay that waits against the history for a few seconds, or goes on with one where it was left. Returns how many. */
export async function runReplays(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const [job] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "FlagReplay" SET state = 'running', fence = fence + 1, "startedAt" = coalesce("startedAt", ${now}::timestamptz),
      "leaseUntil" = ${after(now, LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "FlagReplay"
      WHERE state = 'waiting' OR (state = 'running' AND "leaseUntil" < ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, fence, rules, "fromAt", "toAt", "readAt", "readId"`;
  if (!job) return 0;
  try {
    await run(ctx, job);
  } catch (error) {
    const code = error instanceof DeskError ? error.code : "replay-failed";
    const data = { state: "failed", failure: { code }, endedAt: ctx.now(), leaseUntil: null };
    await ctx.db.flagReplay.updateMany({ where: { id: job.id, fence: job.fence, state: "running" }, data });
    if (!(error instanceof DeskError)) throw error;
  }
  return 1;
}

async function run(ctx: Ctx, job: Claimed): Promise<void> {
  const mine = { id: job.id, fence: job.fence, state: "running" };
  const rules = storedRules(job.rules, 0);
  const turnEndsAt = after(ctx.now(), TURN_MS);
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Interaction" i WHERE ${saidBetween(job.fromAt, job.toAt)}`;
  await ctx.db.flagReplay.updateMany({ where: mine, data: { totalCount: counted?.total ?? 0 } });
  let place: Place | null = job.readAt && job.readId ? { readAt: job.readAt, readId: job.readId } : null;
  for (;;) {
    const batch = await readSaid(ctx, job, place, AT_ONCE);
    const last = batch.at(-1);
    if (!last) break;
    const hits = await hitsOf(batch, rules);
    place = last.place;
    if (!(await keep(ctx, mine, place, batch.length, hits))) return;
    if (ctx.now() > turnEndsAt) return leave(ctx, mine);
  }
  const result = await sumReplay(ctx, job.id, rules);
  const data = { state: "done", result, endedAt: ctx.now(), leaseUntil: null };
  await ctx.db.flagReplay.updateMany({ where: mine, data });
}

/** For whoever claims it next. */
async function leave(ctx: Ctx, mine: { id: string; fence: number; state: string }): Promise<void> {
  await ctx.db.flagReplay.updateMany({ where: mine, data: { leaseUntil: after(ctx.now(), -1) } });
}

interface Hit {
  interactionId: string;
  conversationId: string;
  kind: string;
  phrases: string[];
}

async function hitsOf(batch: readonly Said[], rules: FlagRules): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const [place, { id, conversationId, said }] of batch.entries()) {
    if (place % IN_ONE_GO === 0) await setImmediate();
    const kinds = [...new Set(flagsOfText(said, rules).map(({ kind }) => kind))];
    if (kinds.length === 0) continue;
    const found = phrasesOf(said, rules);
    for (const kind of kinds) {
      const phrases = new Set(found.filter((each) => each.kind === kind).map(({ phrase }) => phrase));
      hits.push({ interactionId: id, conversationId, kind, phrases: [...phrases] });
    }
  }
  return hits;
}

/** Words that tell of the press count in what people say of themselves, all others in what they wrote. */
function phrasesOf({ text, language, author }: Said["said"], rules: FlagRules): FoundPhrase[] {
  const written = findPhrases(wordsOfText(text), language, rules);
  const own = author.bio ? findPhrases(wordsOfText(author.bio), null, rules) : [];
  return [...written.filter(({ kind }) => kind !== "press"), ...own.filter(({ kind }) => kind === "press")];
}

/** What a batch found and where it ended, together; false when the replay was cancelled or taken over meanwhile. */
function keep(
  outer: Ctx,
  mine: { id: string; fence: number; state: string },
  place: Place,
  read: number,
  hits: readonly Hit[],
): Promise<boolean> {
  return inTransaction(outer, async (ctx) => {
    const data = { ...place, readCount: { increment: read }, leaseUntil: after(ctx.now(), LEASE_MS) };
    const { count } = await ctx.db.flagReplay.updateMany({ where: mine, data });
    if (count === 0) return false;
    // What was erased since it was read is left out.
    await ctx.db.$executeRaw`
      INSERT INTO "FlagReplayHit" ("replayId", "interactionId", kind, "conversationId", phrases)
      SELECT ${mine.id}::uuid, row."interactionId", row.kind, row."conversationId", row.phrases
      FROM jsonb_to_recordset(${JSON.stringify(hits)}::jsonb)
        AS row("interactionId" uuid, kind text, "conversationId" uuid, phrases text[])
      JOIN "Interaction" i ON i.id = row."interactionId"
      JOIN "Conversation" c ON c.id = row."conversationId"
      ON CONFLICT DO NOTHING`;
    return true;
  });
}
