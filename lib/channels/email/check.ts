import type { AccountRef } from "../channel";
import type { AccountCheckResult } from "../connection";
import type { MailLink } from "./link";
import { smtpOf } from "./settings";

/** What a mailbox needs before it can do care: the two servers, a Sent folder, and whose word on senders is believed. */
export async function check(link: MailLink, account: AccountRef): Promise<AccountCheckResult[]> {
  const mailbox = await link.deps.mailboxes.read(account.id);
  const sent = mailbox?.imap ? await link.lines.within(account, "sent", async (_, box) => box.path) : null;
  const inbox = mailbox?.imap ? await link.lines.within(account, "inbox", async () => true) : null;
  const state = (isGood: boolean) => (isGood ? "ok" : "missing");
  return [
    { check: "mail-in", state: mailbox?.imap ? state(inbox === true) : "by-hand" },
    { check: "mail-out", state: state(mailbox !== null && smtpOf(link.settings, mailbox) !== null) },
    {
      check: "mail-sent-folder",
      state: mailbox?.imap ? state(sent !== null) : "by-hand",
      values: { folder: sent },
    },
    {
      check: "mail-authserv",
      state:
        mailbox?.isSandbox && mailbox.authservId === null ? "by-hand" : state(mailbox?.authservId != null),
      values: { server: mailbox?.authservId ?? null },
    },
  ];
}
