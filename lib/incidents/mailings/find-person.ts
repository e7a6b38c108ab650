import type { Ctx } from "@/lib/context/ctx";
import { knownCustomerSql, knownNameSql } from "@/lib/conversations/known-customer-sql";
import { type Sql, sql } from "@/lib/db/sql";
import { ordersSql } from "../affected/orders-sql";
import { letterValues, type MailingOrder, ordersFor } from "../rules/letter/letter-values";
import type { MailingRow } from "./lock-mailing";
import type { MailingPerson } from "./mailing-deed-schemas";
import { audienceOfMailingSchema } from "./mailing-schemas";
import { ofListsSql } from "./of-lists-sql";

interface Row extends Omit<MailingPerson, "values"> {
  isKnown: boolean;
  fields: Record<string, string>;
  orders: MailingOrder[];
}

/**
 * Somebody the mailing may go to, to look at their letter: the one named, the next whose name, handle or field holds the
 * words, else the first. Restricted people are not looked at here, and of another team's only what the list said. Null
 * where there is nobody such.
 */
export async function findPerson(
  ctx: Ctx,
  { incidentId, audience }: Pick<MailingRow, "incidentId" | "audience">,
  { affectedId, search }: { affectedId?: string | undefined; search?: string | undefined },
): Promise<MailingPerson | null> {
  const of = audienceOfMailingSchema.parse(audience);
  const { jobIds } = of;
  const them = sql`"Affected" f JOIN "Handle" h ON h.id = f."handleId" JOIN "Customer" c ON c.id = h."customerId"
    WHERE f."incidentId" = ${incidentId}::uuid AND ${ofListsSql(jobIds)} AND NOT c."isRestricted" AND c."erasedAt" IS NULL`;
  const read = (condition: Sql, order: Sql) => ctx.db.$queryRaw<Row[]>`
    SELECT f.id AS "affectedId", ${knownNameSql(ctx.actor)} AS "displayName", ${knownCustomerSql(ctx.actor, sql`c.id`)} AS "isKnown", coalesce(f.language, c.language) AS language, f.fields,
      ${ordersSql(sql`f."incidentId"`, sql`c.id`)} AS orders,
      (SELECT count(*)::int FROM (SELECT f.id AS other FROM ${them}) o WHERE o.other <= f.id) AS place,
      (SELECT o.other FROM (SELECT f.id AS other FROM ${them}) o WHERE o.other < f.id
        ORDER BY o.other DESC LIMIT 1) AS "previousId",
      (SELECT o.other FROM (SELECT f.id AS other FROM ${them}) o WHERE o.other > f.id
        ORDER BY o.other LIMIT 1) AS "nextId"
    FROM ${them} AND ${condition} ORDER BY ${order} LIMIT 1`;
  const after = affectedId ?? "00000000-0000-0000-0000-000000000000";
  const words = `%${(search ?? "").replace(/[\\%_]/gu, "\\$&")}%`;
  const [row] = search
    ? await read(
        sql`((c."displayName" ILIKE ${words} AND ${knownCustomerSql(ctx.actor, sql`c.id`)}) OR h.username ILIKE ${words} OR h."externalId" ILIKE ${words}
          OR f.fields::text ILIKE ${words})`,
        sql`f.id <= ${after}::uuid, f.id`,
      )
    : await read(affectedId ? sql`f.id = ${affectedId}::uuid` : sql`true`, sql`f.id`);
  if (!row) return null;
  const { fields, orders, isKnown, ...person } = row;
  const told = ordersFor(of, orders);
  const own = of.who === "late" ? (told.at(-1)?.fields ?? fields) : fields;
  return { ...person, values: letterValues(own, isKnown ? person.displayName : null, told) };
}
