import type { Outbound, SendOutcome } from "../../channel";
import type { Mailbox } from "../../mailbox";
import type { MailLink } from "../link";
import { serverTrouble, smtpOf } from "../settings";
import { fileAsSent } from "./append";
import { later, outcomeOf } from "./classify";
import { badHeader, compose, MOST_BYTES } from "./compose";
import { handOver } from "./hand-over";

/**
 * Sends a mail. `sent` once the server has taken it; its Message-ID was made when it was queued, so a retry is the
 * same mail. Never throws for what a server does.
 */
export async function send(link: MailLink, outbound: Outbound): Promise<SendOutcome> {
  const { account, mail, recipientExternalId } = outbound;
  const now = link.deps.now();
  if (!mail || recipientExternalId === undefined)
    return { outcome: "refused", code: "mail-no-recipient", values: {} };
  const header = badHeader(outbound, mail);
  if (header) return { outcome: "refused", code: "mail-bad-header", values: { header } };
  const { inBulk = false } = outbound;
  const mailbox = await (inBulk ? link.recentMailbox : link.deps.mailboxes.read)(account.id);
  if (!mailbox) return later(now, "mail-unconnected", {}, true);
  const server = smtpOf(link.settings, mailbox);
  if (!server) return { outcome: "refused", code: "mail-no-smtp", values: { address: mailbox.address } };
  const trouble = serverTrouble(link.settings, server);
  if (trouble) return later(now, trouble, { host: server.host }, true);
  const message = await compose(outbound, mail, mailbox, link.deps.deskId, now);
  if (message.length > MOST_BYTES)
    return {
      outcome: "refused",
      code: "mail-too-large",
      values: { bytes: message.length, limit: MOST_BYTES },
    };
  const to = [recipientExternalId, ...mail.cc.map(({ address }) => address)];
  const hand = inBulk ? link.pool.handOver : handOver;
  const handed = await hand(server, { from: mailbox.address, to }, message, outbound.timeoutMs);
  const outcome = outcomeOf(handed, { outbound, host: server.host, messageId: mail.messageId, now });
  await tellLight(link, account.id, outcome, server.host);
  if (outcome.outcome === "sent" && !inBulk) fileSoon(link, outbound, mailbox, message, mail.messageId);
  return outcome;
}

/** A mail that went out is out, whether or not it can be filed. */
function fileSoon(
  link: MailLink,
  { account, mail }: Outbound,
  mailbox: Mailbox,
  message: Buffer,
  messageId: string,
): void {
  if (mailbox.imap && mail?.canary === undefined)
    fileAsSent(link, account, message, messageId).catch(() => undefined);
}

/** What stops every mail of the account is its light; what stops one mail is not. */
async function tellLight(
  { health }: MailLink,
  accountId: string,
  outcome: SendOutcome,
  host: string,
): Promise<void> {
  if (outcome.outcome === "sent") return health.live(accountId, "smtp");
  if (outcome.outcome !== "retry-at" || !outcome.holdsAccount) return;
  const { code, values } = outcome;
  await health.told(accountId, "smtp", { state: "down", code, values: { host, ...values } });
}
