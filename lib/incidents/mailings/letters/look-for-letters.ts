import { after, SECOND } from "@/lib/base/time";
import type { AccountRef, Channel, LookOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { whole } from "@/lib/db/sql";
import { accountRef } from "@/lib/replies/account-ref";
import { LEASE_MS, nextLookAt } from "@/lib/replies/rules/outbox-times";
import type { LetterRow } from "./claim-letters";

const BATCH = 20;
const AGAIN_MS = 30 * SECOND;

type InDoubt = LetterRow & { accountId: string };
type Where = { account: AccountRef; channel: Channel };

/**
 * Looks for letters in doubt in the Sent folder, 5, 30 and 120 s after the try. Found they are sent. The desk files no
 * copy of a mailing, so that one is not there proves nothing, unless another of the same mailing is that was surely sent:
 * then the provider files them itself, and the missing one goes out once more. Else a person decides. Answers how many.
 */
export async function lookForLetters(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<InDoubt[]>`
    UPDATE "Letter" l SET "leaseUntil" = ${after(now, LEASE_MS)}, fence = l.fence + 1
    FROM "Mailing" m
    WHERE m.id = l."mailingId" AND l.id IN (SELECT id FROM "Letter" WHERE state = 'unconfirmed' AND "nextLookAt" <= ${now}
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}) ORDER BY "nextLookAt" LIMIT ${whole(BATCH)} FOR UPDATE SKIP LOCKED)
    RETURNING l.*, m."accountId"`;
  for (const letter of due) await look(ctx, letter);
  return due.length;
}

async function look(ctx: WorkerCtx, letter: InDoubt): Promise<void> {
  const account = await accountRef(ctx, letter.accountId);
  const channel = ctx.channels.get(account.channel);
  const seen: LookOutcome = channel ? await ask(ctx, { account, channel }, letter) : { found: "nowhere" };
  const still = { id: letter.id, fence: letter.fence, state: "unconfirmed" };
  const data =
    seen.found === true
      ? { state: "sent", sentAt: seen.sentAt, code: null, nextLookAt: null }
      : await nextStep(ctx, channel ? { account, channel } : null, letter, seen);
  await ctx.db.letter.updateMany({ where: still, data: { ...data, leaseUntil: null } });
}

async function nextStep(
  ctx: WorkerCtx,
  where: Where | null,
  letter: InDoubt,
  seen: Exclude<LookOutcome, { found: true }>,
) {
  if (seen.found === "unknown") return { nextLookAt: seen.retryAt };
  const attempts = await ctx.db.letterAttempt.findMany({
    where: { letterId: letter.id, outcome: "unknown" },
    orderBy: { startedAt: "desc" },
  });
  const triedAt = attempts[0]?.endedAt ?? ctx.now();
  const looks = letter.looks + 1;
  const again = seen.found === "nowhere" ? null : nextLookAt(triedAt, looks);
  if (again) return { looks, nextLookAt: again };
  const isMissing = seen.found === false && attempts.length < 2 && where !== null;
  if (isMissing && (await filesItself(ctx, where, letter)))
    return { state: "queued", looks: 0, nextLookAt: null, sendAfter: ctx.now(), code: null };
  return { looks, nextLookAt: null, code: "in-doubt" };
}

/** A letter of the same mailing that the server said it took lies in the Sent folder: the provider puts them there. */
async function filesItself(ctx: WorkerCtx, where: Where, { mailingId }: InDoubt): Promise<boolean> {
  const [other] = await ctx.db.$queryRaw<LetterRow[]>`
    SELECT l.* FROM "Letter" l WHERE l."mailingId" = ${mailingId}::uuid AND l.state = 'sent' AND EXISTS (
      SELECT 1 FROM "LetterAttempt" t WHERE t."letterId" = l.id AND t.outcome = 'sent')
    ORDER BY l.id DESC LIMIT 1`;
  return other !== undefined && (await ask(ctx, where, other)).found === true;
}

async function ask(
  ctx: WorkerCtx,
  { account, channel }: Where,
  { address, firstTriedAt, messageId }: LetterRow,
): Promise<LookOutcome> {
  try {
    return await channel.lookFor({
      account,
      kind: "email",
      audience: "private",
      text: "",
      ...(address === null ? {} : { recipientExternalId: address }),
      startedAt: firstTriedAt ?? ctx.now(),
      taken: [],
      messageId,
    });
  } catch {
    return { found: "unknown", retryAt: after(ctx.now(), AGAIN_MS) };
  }
}
