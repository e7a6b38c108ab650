import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import { listFound } from "./list-found";
import type { Term } from "./rules/query-terms";
import type { FoundCustomer } from "./schemas";

const SHORTEST = 4;
const MOST = 40;
const LOOKED_AT = 3000;

/** The people whose names are like the words, for those who mistype one. Likeness is of the letters as they sound (`search_key`). */
export async function findAlike(ctx: Ctx, wanted: readonly Term[]): Promise<FoundCustomer[]> {
  const text = wanted.map((term) => term.text).join(" ");
  if (text.length < SHORTEST || wanted.some(({ digits }) => digits !== null)) return [];
  return listFound(
    ctx,
    text,
    sql`SELECT alike.id FROM (
      (SELECT id, word_similarity(search_key(${text}), sound) AS near FROM "Customer"
        WHERE search_key(${text}) <% sound LIMIT ${whole(LOOKED_AT)})
      UNION ALL (SELECT "customerId", word_similarity(search_key(${text}), sound) FROM "Handle"
        WHERE search_key(${text}) <% sound LIMIT ${whole(LOOKED_AT)})
    ) AS alike GROUP BY alike.id ORDER BY max(alike.near) DESC LIMIT ${whole(MOST)}`,
  );
}
