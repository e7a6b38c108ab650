import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { all, type Sql, sql } from "@/lib/db/sql";
import { askedSql } from "@/lib/search/asked-sql";
import { parseQuery } from "@/lib/search/rules/parse-query";
import { queryTerms } from "@/lib/search/rules/query-terms";
import { readDeskPages } from "./read-desk-pages";
import type { DeskPage, DeskPageQuery } from "./schemas";

/**
 * The desk pages the reader may see, by words, language, team and tag; for a conversation those in its language first.
 * Throws NotFound for a conversation they may not know of.
 */
export async function listDeskPages(ctx: Ctx, query: DeskPageQuery): Promise<DeskPage[]> {
  const conditions: Sql[] = [];
  const { wanted } = queryTerms(parseQuery(query.q));
  if (wanted.length > 0) conditions.push(sql`p.words @@ ${askedSql(wanted)}`);
  if (query.language) conditions.push(sql`p.language = ${query.language}`);
  if (query.teamId) conditions.push(sql`p."teamId" = ${query.teamId}::uuid`);
  if (query.tag) conditions.push(sql`${query.tag.toLowerCase()} = ANY(p.tags)`);
  const spoken = query.conversationId ? (await getVisible(ctx, query.conversationId)).language : null;
  const pages = await readDeskPages(
    ctx,
    all(conditions),
    spoken === null ? sql`(p.id IS NOT NULL)` : sql`(p.language = ${spoken})`,
  );
  const asked =
    query.overdue === undefined ? pages : pages.filter((page) => String(page.isOverdue) === query.overdue);
  return asked.slice(0, query.limit);
}
