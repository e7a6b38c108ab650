import type { Mailbox, MailServer } from "@/lib/channels/mailbox";
import type { Ctx } from "@/lib/context/ctx";
import { type StoredServer, storedServers } from "./stored-servers";

export const mailboxSeal = "mailbox-password";

/** A mailbox with its passwords opened, for the wire; null when the account has none or waits to be connected. */
export async function readMailbox(ctx: Ctx, accountId: string): Promise<Mailbox | null> {
  const account = await ctx.db.account.findFirst({
    where: { id: accountId, connectionState: "connected", isActive: true },
    select: { externalId: true },
  });
  const row = account && (await ctx.db.mailbox.findUnique({ where: { accountId } }));
  if (!row || account.externalId === null) return null;
  const { fromName, isSandbox, sentFolder, authservId, dropAddress } = row;
  const { imap, smtp } = storedServers(row);
  return {
    address: account.externalId,
    fromName,
    isSandbox,
    imap: opened(ctx, imap),
    smtp: opened(ctx, smtp),
    sentFolder,
    authservId,
    dropAddress,
  };
}

function opened(ctx: Ctx, server: StoredServer | null): MailServer | null {
  if (!server) return null;
  const { sealed, ...plain } = server;
  return { ...plain, password: sealed === null ? "" : ctx.vault.unseal(mailboxSeal, sealed) };
}
