import type { WorkerCtx } from "@/lib/context/ctx";
import { claimLetters } from "./claim-letters";
import { endMailing, startPrepared, stopQueued } from "./end-mailings";
import { listSending, type Sending } from "./list-sending";
import { lookForLetters } from "./look-for-letters";
import { recoverLetters } from "./recover-letters";
import { sendRound } from "./send-round";

const ROUND = 200;
/** While an answer of the mailbox waits. */
const FEW = 5;

/**
 * The outbox of mailings: takes up what a dead worker left, looks for what is in doubt, sends what their pace allows.
 * Answers how many letters it moved; call it until 0. `publicUrl` is where links lead.
 */
export async function sendLetters(ctx: WorkerCtx, publicUrl: string): Promise<number> {
  await startPrepared(ctx);
  let moved = (await stopQueued(ctx)) + (await recoverLetters(ctx)) + (await lookForLetters(ctx));
  for (const mailing of await listSending(ctx)) moved += await send(ctx, mailing, publicUrl);
  return moved;
}

async function send(ctx: WorkerCtx, mailing: Sending, publicUrl: string): Promise<number> {
  const letters = await claimLetters(ctx, mailing.id, mailing.givesWay ? FEW : ROUND);
  if (letters.length === 0) await endMailing(ctx, mailing.id);
  else await sendRound(ctx, mailing, letters, publicUrl);
  return letters.length;
}
