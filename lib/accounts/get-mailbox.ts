import type { Ctx } from "@/lib/context/ctx";
import { requireAdmin } from "./rules/require-admin";
import type { MailboxSettings } from "./schemas";
import { type StoredServer, storedServers } from "./stored-servers";

/** A mailbox's settings for an admin, never its passwords; null when the account has none. */
export async function getMailbox(ctx: Ctx, accountId: string): Promise<MailboxSettings | null> {
  requireAdmin(ctx.actor);
  const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { handle: true } });
  const row = account && (await ctx.db.mailbox.findUnique({ where: { accountId } }));
  if (!row) return null;
  const { fromName, signatureBlock, sentFolder, authservId, dropAddress, isSandbox } = row;
  const { imap, smtp } = storedServers(row);
  return {
    accountId,
    address: account.handle,
    fromName,
    signatureBlock,
    imap: shown(imap),
    smtp: shown(smtp),
    sentFolder,
    authservId,
    dropAddress,
    isSandbox,
  };
}

function shown(server: StoredServer | null): MailboxSettings["imap"] {
  if (!server) return null;
  const { sealed, ...plain } = server;
  return { ...plain, hasPassword: sealed !== null };
}
