import type { WorkerCtx } from "@/lib/context/ctx";
import { claimSystemMails, holdForMailbox } from "./claim-system-mails";
import { findSystemMailbox } from "./find-system-mailbox";
import { sendSystemMail } from "./send-system-mail";
import { lookForSystemMails, recoverSystemMails } from "./settle-system-mails";

const AT_ONCE = 4;

/** The outbox of the desk's own mail: recovers, looks, sends what is due. Answers how many it moved; call it until 0. */
export async function sendSystemMails(ctx: WorkerCtx): Promise<number> {
  const settled = (await recoverSystemMails(ctx)) + (await lookForSystemMails(ctx));
  const mailbox = await findSystemMailbox(ctx);
  if (!mailbox) {
    await holdForMailbox(ctx);
    return settled;
  }
  const claimed = await claimSystemMails(ctx, mailbox, AT_ONCE);
  await Promise.all(claimed.map((mail) => sendSystemMail(ctx, mail, mailbox)));
  return settled + claimed.length;
}
