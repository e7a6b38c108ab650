import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRef } from "@/lib/replies/account-ref";
import { findDeskName } from "@/lib/replies/find-desk-name";
import { type Mailing, mailingSchema } from "../mailing-schemas";

export interface Sending extends Pick<Mailing, "id" | "purpose" | "texts" | "fallbackLanguage"> {
  account: AccountRef;
  /** Of the mailbox. */
  address: string;
  fromName: string;
  /** An answer of this mailbox waits to leave: letters give way. */
  givesWay: boolean;
}

interface Row extends Omit<Sending, "account" | "fromName"> {
  accountId: string;
  fromName: string | null;
}

/** The mailings whose letters leave now, the one that began first before the others. */
export async function listSending(ctx: Ctx): Promise<Sending[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m.purpose, m.texts, m."fallbackLanguage", m."accountId", coalesce(a."externalId", '') AS address,
      b."fromName", EXISTS (SELECT 1 FROM "Reply" r
        WHERE r.state = 'queued' AND r."sendAfter" <= ${ctx.now()} AND r."accountId" = m."accountId") AS "givesWay"
    FROM "Mailing" m JOIN "Account" a ON a.id = m."accountId" LEFT JOIN "Mailbox" b ON b."accountId" = a.id
    WHERE m.state = 'sending' ORDER BY m."startAt", m.id`;
  if (rows.length === 0) return [];
  const brand = await findDeskName(ctx);
  return Promise.all(
    rows.map(async ({ accountId, fromName, ...row }) => ({
      ...row,
      texts: mailingSchema.shape.texts.parse(row.texts),
      account: await accountRef(ctx, accountId),
      fromName: fromName?.trim() || brand,
    })),
  );
}
