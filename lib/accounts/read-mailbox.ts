import type { Mailbox, MailServer } from "@/lib/channels/mailbox";
import type { Ctx } from "@/lib/context/ctx";

export const mailboxSeal = "mailbox-password";

interface ServerRow {
  host: string | null;
  port: number | null;
  tls: string | null;
  name: string | null;
  sealed: Uint8Array | null;
}

/** A mailbox with its passwords opened, for the wire; null when the account has none or waits to be connected. */
export async function readMailbox(ctx: Ctx, accountId: string): Promise<Mailbox | null> {
  const account = await ctx.db.account.findFirst({
    where: { id: accountId, connectionState: "connected", isActive: true },
    select: { externalId: true },
  });
  const row = account && (await ctx.db.mailbox.findUnique({ where: { accountId } }));
  if (!row || account.externalId === null) return null;
  const { fromName, isSandbox, sentFolder, authservId, dropAddress } = row;
  return {
    address: account.externalId,
    fromName,
    isSandbox,
    imap: serverOf(ctx, {
      host: row.imapHost,
      port: row.imapPort,
      tls: row.imapTls,
      name: row.imapName,
      sealed: row.sealedImapPassword,
    }),
    smtp: serverOf(ctx, {
      host: row.smtpHost,
      port: row.smtpPort,
      tls: row.smtpTls,
      name: row.smtpName,
      sealed: row.sealedSmtpPassword,
    }),
    sentFolder,
    authservId,
    dropAddress,
  };
}

function serverOf(ctx: Ctx, { host, port, tls, name, sealed }: ServerRow): MailServer | null {
  if (host === null || port === null || name === null) return null;
  const password = sealed === null ? "" : ctx.vault.unseal(mailboxSeal, sealed);
  return { host, port, tls: tls === "none" || tls === "starttls" ? tls : "implicit", name, password };
}
