import type { Ctx } from "@/lib/context/ctx";
import { requireAdmin } from "./rules/require-admin";
import type { MailboxSettings } from "./schemas";

interface Server {
  host: string | null;
  port: number | null;
  tls: string | null;
  name: string | null;
  sealed: Uint8Array | null;
}

/** A mailbox's settings for an admin, never its passwords; null when the account has none. */
export async function getMailbox(ctx: Ctx, accountId: string): Promise<MailboxSettings | null> {
  requireAdmin(ctx.actor);
  const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { handle: true } });
  const row = account && (await ctx.db.mailbox.findUnique({ where: { accountId } }));
  if (!row) return null;
  const { fromName, signatureBlock, sentFolder, authservId, dropAddress, isSandbox } = row;
  return {
    accountId,
    address: account.handle,
    fromName,
    signatureBlock,
    imap: shown({
      host: row.imapHost,
      port: row.imapPort,
      tls: row.imapTls,
      name: row.imapName,
      sealed: row.sealedImapPassword,
    }),
    smtp: shown({
      host: row.smtpHost,
      port: row.smtpPort,
      tls: row.smtpTls,
      name: row.smtpName,
      sealed: row.sealedSmtpPassword,
    }),
    sentFolder,
    authservId,
    dropAddress,
    isSandbox,
  };
}

function shown({ host, port, tls, name, sealed }: Server): MailboxSettings["imap"] {
  if (host === null || port === null || name === null) return null;
  const kept = tls === "none" || tls === "starttls" ? tls : "implicit";
  return { host, port, tls: kept, name, hasPassword: sealed !== null };
}
