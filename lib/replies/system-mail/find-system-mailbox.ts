import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRef } from "../account-ref";

export interface SystemMailbox {
  account: AccountRef;
  address: string;
  fromName: string;
}

/** The mailbox that mail of the desk itself leaves from: a connected one that can send, of care first, the oldest. */
export async function findSystemMailbox(ctx: Ctx): Promise<SystemMailbox | null> {
  const rows = await ctx.db.$queryRaw<{ id: string; address: string; fromName: string }[]>`
    SELECT a.id, a."externalId" AS address, m."fromName" FROM "Account" a JOIN "Mailbox" m ON m."accountId" = a.id
    WHERE a."isActive" AND a."connectionState" = 'connected' AND a."externalId" IS NOT NULL
      AND (m."isSandbox" OR m."smtpHost" IS NOT NULL)
    ORDER BY a.purpose DESC, a."createdAt", a.id LIMIT 1`;
  const [found] = rows;
  if (!found) return null;
  return { account: await accountRef(ctx, found.id), address: found.address, fromName: found.fromName };
}
