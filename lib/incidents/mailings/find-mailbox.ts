import type { Ctx } from "@/lib/context/ctx";

export interface MailingBox {
  accountId: string;
  address: string;
  /** The name in From. */
  brand: string;
}

/** Mailboxes that mail to people can leave from: connected and able to send, of care first, the oldest. */
export async function listMailboxes(ctx: Ctx): Promise<MailingBox[]> {
  return ctx.db.$queryRaw<MailingBox[]>`
    SELECT a.id AS "accountId", a."externalId" AS address, m."fromName" AS brand
    FROM "Account" a JOIN "Mailbox" m ON m."accountId" = a.id
    WHERE a."isActive" AND a."connectionState" = 'connected' AND a."externalId" IS NOT NULL
      AND (m."isSandbox" OR m."smtpHost" IS NOT NULL)
    ORDER BY a.purpose DESC, a."createdAt", a.id`;
}

/** That mailbox, or the first where none is named; null where it can't send. */
export async function findMailbox(ctx: Ctx, accountId: string | null): Promise<MailingBox | null> {
  const found = await listMailboxes(ctx);
  return (accountId ? found.find((each) => each.accountId === accountId) : found[0]) ?? null;
}
