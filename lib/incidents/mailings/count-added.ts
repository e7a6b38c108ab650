import type { Ctx } from "@/lib/context/ctx";
import type { Mailing } from "./mailing-schemas";
import { ofListsSql } from "./of-lists-sql";

/** How many people who can get it came to a mailing since somebody said yes to it; none of one nobody approved. */
export async function countAdded(
  ctx: Ctx,
  { incidentId, audience, account, approvedAt }: Mailing,
): Promise<number> {
  if (approvedAt === null) return 0;
  const { jobIds } = audience;
  // Who is known by a name on another channel alone gets no letter, however many of them join while it storms.
  const [found] = await ctx.db.$queryRaw<{ added: number }[]>`
    SELECT count(DISTINCT h."customerId")::int AS added FROM "Affected" f JOIN "Handle" h ON h.id = f."handleId"
    WHERE f."incidentId" = ${incidentId}::uuid AND ${ofListsSql(jobIds)} AND f."addedAt" > ${new Date(approvedAt)}::timestamptz
      AND EXISTS (SELECT FROM "Handle" m JOIN "Account" a ON a.channel = m.channel
        WHERE m."customerId" = h."customerId" AND a.id = ${account.id}::uuid)`;
  return found?.added ?? 0;
}
