import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { openMailAccount } from "./open-mail-account";
import { mailboxSeal } from "./read-mailbox";
import { keepsPassword, mailServerProblem } from "./rules/mail-server";
import { requireAdmin } from "./rules/require-admin";
import type { MailServerWish, SaveMailbox } from "./schemas";

/** Host, name and password as they are kept. */
type Stored = readonly [
  host: string | null | undefined,
  name: string | null | undefined,
  sealed: Uint8Array<ArrayBuffer> | null | undefined,
];

/**
 * Connects a mailbox, or changes what is known of one; passwords are sealed and told to nobody. Admins only. Throws
 * NotFound, Conflict `account-taken` or `drop-address-taken`, Invalid `mail-outside`, `mail-clear-text`, `mail-password`.
 */
export async function saveMailbox(ctx: Ctx, wish: SaveMailbox): Promise<{ id: string }> {
  requireAdmin(ctx.actor);
  for (const server of [wish.imap, wish.smtp]) {
    const problem = server && mailServerProblem(server, ctx.world);
    if (problem) throw new Invalid(problem, { host: server?.host ?? null });
  }
  return inTransaction(ctx, async (tx) => {
    const id = await openMailAccount(tx, wish);
    const before = await tx.db.mailbox.findUnique({ where: { accountId: id } });
    const taken = wish.dropAddress && (await isTaken(tx, wish.dropAddress, id));
    if (taken) throw new Conflict("drop-address-taken", { address: wish.dropAddress });
    const { fromName, signatureBlock, sentFolder, authservId, dropAddress, imap, smtp } = wish;
    const data = {
      fromName,
      signatureBlock,
      sentFolder,
      authservId,
      dropAddress,
      imapHost: imap?.host ?? null,
      imapPort: imap?.port ?? null,
      imapTls: imap?.tls ?? null,
      imapName: imap?.name ?? null,
      sealedImapPassword: sealed(tx, imap, [before?.imapHost, before?.imapName, before?.sealedImapPassword]),
      smtpHost: smtp?.host ?? null,
      smtpPort: smtp?.port ?? null,
      smtpTls: smtp?.tls ?? null,
      smtpName: smtp?.name ?? null,
      sealedSmtpPassword: sealed(tx, smtp, [before?.smtpHost, before?.smtpName, before?.sealedSmtpPassword]),
    };
    await tx.db.mailbox.upsert({
      where: { accountId: id },
      create: { accountId: id, ...data },
      update: data,
    });
    await recordChanges(tx, [{ kind: "account.health", accountId: id }]);
    await writeEntry(tx, {
      action: before ? "mailbox.changed" : "mailbox.connected",
      subject: "account",
      subjectId: id,
      values: { address: wish.address, imap: imap?.host ?? null, smtp: smtp?.host ?? null },
    });
    return { id };
  });
}

async function isTaken(ctx: Ctx, dropAddress: string, accountId: string): Promise<boolean> {
  const other = await ctx.db.mailbox.findFirst({ where: { dropAddress, NOT: { accountId } } });
  const account = await ctx.db.account.findFirst({ where: { channel: "email", externalId: dropAddress } });
  return other !== null || account !== null;
}

/** The password to keep: the new one, or the stored one for the same server and name. */
function sealed(ctx: Ctx, wish: MailServerWish | null, stored: Stored): Uint8Array<ArrayBuffer> | null {
  const [host = null, name = null, before = null] = stored;
  if (!wish) return null;
  if (wish.password !== undefined) return ctx.vault.seal(mailboxSeal, wish.password);
  if (before === null || keepsPassword({ host, name }, wish)) return before;
  throw new Invalid("mail-password", { host: wish.host });
}
