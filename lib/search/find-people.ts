import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import { askedSql } from "./asked-sql";
import { listFound } from "./list-found";
import type { Term } from "./rules/query-terms";
import type { FoundCustomer } from "./schemas";

/** Of a name that more people bear, some: who is meant has to be said more exactly. */
const MOST = 400;

/** The people whom the words name: by name, username, address, number or a fact known of them. */
export async function findPeople(ctx: Ctx, wanted: readonly Term[]): Promise<FoundCustomer[]> {
  if (wanted.length === 0) return [];
  const text = wanted.map((term) => term.text).join(" ");
  const asked = askedSql(wanted);
  // What is private is found by who knows the whole of it, not letter by letter.
  const known = askedSql(wanted.map((term) => ({ ...term, isPrefix: false })));
  const exact = text.replace(/^@/, "").toLowerCase();
  return listFound(
    ctx,
    text,
    sql`SELECT "customerId" AS id FROM "Handle" WHERE lower(username) = ${exact}
      UNION SELECT "customerId" FROM "Handle" WHERE lower("externalId") = ${exact}
      UNION SELECT id FROM "Customer" WHERE "externalNumber" = ${text}
      UNION (SELECT id FROM "Customer" WHERE search_words("displayName") @@ ${asked} LIMIT ${whole(MOST)})
      UNION (SELECT h."customerId" FROM "Handle" h
        WHERE search_words(search_handle(h.channel, h."externalId", h.username, h."displayName")) @@ ${asked} LIMIT ${whole(MOST)})
      UNION (SELECT f."customerId" FROM "CustomerFact" f
        WHERE f."removedAt" IS NULL AND search_words(f.value) @@ ${known} LIMIT ${whole(MOST)})`,
  );
}
