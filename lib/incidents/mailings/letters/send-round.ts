import { after, SECOND } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { beginLetters, releaseLetters } from "./begin-letters";
import { callLetter } from "./call-letter";
import type { LetterRow } from "./claim-letters";
import { type Answered, commitLetters } from "./commit-letters";
import { findOptedOut } from "./find-opted-out";
import type { Sending } from "./list-sending";

const LANES = 5;
/** Of so many a crash may leave each lane in doubt. */
const AT_ONCE = 8;
const REST_MS = 15 * SECOND;

/**
 * Sends claimed letters over several lines: the attempts of a handful are committed, they go out one after another, and
 * what they brought is committed. When the server asks for a rest, or the mailing was paused, the others go back.
 */
export async function sendRound(
  ctx: WorkerCtx,
  mailing: Sending,
  letters: readonly LetterRow[],
  publicUrl: string,
): Promise<void> {
  const waiting = [...letters];
  let rest: Date | null = null;
  const lane = async () => {
    for (let few = waiting.splice(0, AT_ONCE); few.length > 0; few = waiting.splice(0, AT_ONCE)) {
      // Asked again of every handful: a slow server makes a round last for minutes.
      const begun = rest ? [] : await beginLetters(ctx, await leaveOut(ctx, mailing, few));
      const begunIds = new Set(begun.map(({ letter }) => letter.id));
      await releaseLetters(
        ctx,
        few.filter(({ id }) => !begunIds.has(id)),
      );
      const begunAt = performance.now();
      const answered: Answered[] = [];
      for (const each of begun) {
        const outcome = await callLetter(ctx, mailing, each.letter, { publicUrl, begunAt });
        answered.push({ ...each, outcome });
      }
      await commitLetters(ctx, answered);
      rest ??= restAfter(answered, ctx.now());
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await tellMailing(ctx, mailing.id, rest);
}

/** Who has said since it was prepared that they want none, or is forgotten, gets none. */
async function leaveOut(
  ctx: WorkerCtx,
  { purpose }: Sending,
  letters: readonly LetterRow[],
): Promise<LetterRow[]> {
  const optedOut = await findOptedOut(
    ctx,
    purpose,
    letters.flatMap(({ address }) => address ?? []),
  );
  const isLeftOut = ({ address }: LetterRow) => address === null || optedOut.has(address);
  for (const { id, fence, address } of letters.filter(isLeftOut))
    await ctx.db.letter.updateMany({
      where: { id, fence, state: "sending" },
      data: { state: "stopped", code: address === null ? "erased" : "opted-out", leaseUntil: null },
    });
  return letters.filter((letter) => !isLeftOut(letter));
}

/** The server takes nothing for now, or sends every fourth away: all rest. Answers to people are not held up by it. */
function restAfter(answered: readonly Answered[], now: Date): Date | null {
  const later = answered.flatMap(({ outcome }) => (isLater(outcome) ? outcome : []));
  const held = later.filter(({ holdsAccount }) => holdsAccount).map(({ at }) => at);
  if (held.length > 0) return held.reduce((a, b) => (a > b ? a : b));
  return later.length * 4 > answered.length ? after(now, REST_MS) : null;
}

function isLater(outcome: SendOutcome): outcome is SendOutcome & { outcome: "retry-at" } {
  return outcome.outcome === "retry-at" && outcome.code !== "worker-stalled";
}

async function tellMailing(ctx: WorkerCtx, id: string, rest: Date | null): Promise<void> {
  const where = { id, state: "sending" };
  if (rest) await ctx.db.mailing.updateMany({ where, data: { pacedTo: rest, code: "mailing-rests" } });
  else await ctx.db.mailing.updateMany({ where: { ...where, code: "mailing-rests" }, data: { code: null } });
}
