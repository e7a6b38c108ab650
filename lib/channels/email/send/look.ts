import type { ImapFlow } from "imapflow";
import type { LookOutcome, Sought } from "../../channel";
import type { MailLink } from "../link";

const AGAIN_MS = 20_000;

/**
 * Looks in the Sent folder for a mail whose acceptance was never heard. Without such a folder nobody can tell: a
 * person decides, for a mail sent twice can't be taken back.
 */
export async function lookFor(link: MailLink, sought: Sought): Promise<LookOutcome> {
  const { account, messageId } = sought;
  const mailbox = await link.deps.mailboxes.read(account.id);
  if (messageId === undefined || (mailbox && !mailbox.imap)) return { found: "nowhere" };
  const seen = await link.lines.within(account, "sent", async (client) => ({
    sentAt: await findSent(client, messageId),
  }));
  if (!seen) return { found: "unknown", retryAt: new Date(link.deps.now().getTime() + AGAIN_MS) };
  return seen.sentAt
    ? { found: true, externalId: `mid:${messageId}`, sentAt: seen.sentAt }
    : { found: false };
}

/** When the mail of this Message-ID was filed in the open folder; null when it is not there. */
export async function findSent(client: ImapFlow, messageId: string): Promise<Date | null> {
  // A server caches what it last told of the folder; NOOP has it look again.
  await client.noop();
  const found = (await client.search({ header: { "message-id": messageId } }, { uid: true })) || [];
  const uid = found.at(-1);
  if (uid === undefined) return null;
  const mail = await client.fetchOne(String(uid), { uid: true, internalDate: true }, { uid: true });
  return mail ? new Date(mail.internalDate ?? 0) : null;
}
