import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { askedSql } from "./asked-sql";
import { parseQuery } from "./rules/parse-query";
import { queryTerms } from "./rules/query-terms";
import { visibleCustomerSql } from "./visible-customer-sql";

const MOST = 200;

/**
 * The customers meant by a name in a filter: by username or address to the letter, else by the words of a name. Only
 * those the reader may know of, 200 at most.
 */
export async function listPeopleNamed(ctx: Ctx, value: string): Promise<string[]> {
  const name = value.replace(/^@/, "");
  const visible = visibleCustomerSql(ctx.actor, sql`h."customerId"`);
  const exact = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT h."customerId" AS id FROM "Handle" h
    WHERE search_words(search_handle(h.channel, h."externalId", h.username, h."displayName")) @@ phraseto_tsquery('simple', search_clean(${name}))
      AND (lower(h.username) = lower(${name}) OR lower(h."externalId") = lower(${name})) AND ${visible} LIMIT ${MOST}`;
  if (exact.length > 0 || value.startsWith("@")) return exact.map(({ id }) => id);
  const { wanted } = queryTerms(parseQuery(`"${name.replaceAll('"', " ")}"`));
  const numbers = queryTerms(parseQuery(name)).wanted.filter(({ digits }) => digits !== null);
  const asked = askedSql(numbers.length > 0 ? numbers : wanted);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT h."customerId" AS id FROM "Handle" h
    WHERE search_words(search_handle(h.channel, h."externalId", h.username, h."displayName")) @@ ${asked} AND ${visible} LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}
