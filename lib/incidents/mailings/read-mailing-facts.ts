import type { Ctx } from "@/lib/context/ctx";
import { ORDERS_FIELD } from "../rules/letter/letter-values";
import { ofListsSql } from "./of-lists-sql";

export interface MailingFacts {
  /** At most so many get it: distinct people of its lists, before anybody is left out. */
  people: number;
  /** What stands in braces for at least one of them, in lower case. */
  fields: string[];
  /** Above so many people somebody else must approve. */
  approvalAbove: number;
}

export const APPROVAL_ABOVE = 500;

/** What a mailing to the people of an incident can say, and to how many; `jobIds` as in its audience. */
export async function readMailingFacts(
  ctx: Ctx,
  incidentId: string,
  jobIds: readonly string[],
): Promise<MailingFacts> {
  const [found] = await ctx.db.$queryRaw<MailingFacts[]>`
    WITH them AS MATERIALIZED (SELECT h."customerId", f.fields FROM "Affected" f
      JOIN "Handle" h ON h.id = f."handleId" WHERE f."incidentId" = ${incidentId}::uuid AND ${ofListsSql(jobIds)})
    SELECT (SELECT count(DISTINCT "customerId")::int FROM them) AS people,
      ARRAY(SELECT DISTINCT lower(k) FROM them, jsonb_object_keys(them.fields) k ORDER BY 1 LIMIT 200) AS fields,
      coalesce((SELECT (settings ->> 'mailingApprovalAbove')::int FROM "Desk"), ${APPROVAL_ABOVE}::int) AS "approvalAbove"`;
  if (found?.fields.includes("order")) found.fields = [...new Set([...found.fields, ORDERS_FIELD])].sort();
  return found ?? { people: 0, fields: [], approvalAbove: APPROVAL_ABOVE };
}
