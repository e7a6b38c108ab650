import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { all, type Sql, sql } from "@/lib/db/sql";
import { askedSql } from "@/lib/search/asked-sql";
import { parseQuery } from "@/lib/search/rules/parse-query";
import { queryTerms } from "@/lib/search/rules/query-terms";
import { readMacros } from "./read-macros";
import { bareShort } from "./rules/macro-fault";
import { macroFit } from "./rules/macro-fit";
import type { Macro, MacroQuery } from "./schemas";

/**
 * The macros the reader may use: by words, or by `;short` as far as it is typed; for a conversation the best fitting
 * first, else by name. Throws NotFound for a conversation they may not know of.
 */
export async function listMacros(ctx: Ctx, query: MacroQuery): Promise<Macro[]> {
  const conditions: Sql[] = [];
  const short = bareShort(query.q).toLowerCase();
  if (query.q.trim().startsWith(";")) conditions.push(sql`starts_with(lower(m.short), ${short})`);
  else if (query.q.trim() !== "") {
    const { wanted } = queryTerms(parseQuery(query.q));
    conditions.push(sql`(m.words @@ ${askedSql(wanted)} OR starts_with(lower(m.short), ${short}))`);
  }
  if (query.teamId) conditions.push(sql`m."teamId" = ${query.teamId}::uuid`);
  if (query.accountId) conditions.push(sql`m."accountId" = ${query.accountId}::uuid`);
  const macros = (await readMacros(ctx, all(conditions))).filter(
    ({ content }) =>
      !query.language || content.texts.some((text) => ["", query.language].includes(text.language)),
  );
  if (!query.conversationId) return macros.slice(0, query.limit);
  const { language, account, team } = await getVisible(ctx, query.conversationId);
  const place = { language, accountId: account?.id ?? null, teamId: team?.id ?? null };
  const fit = ({ short: own, content, account: at, team: of, uses }: Macro) =>
    (short !== "" && own.toLowerCase() === short ? 10_000 : 0) +
    macroFit(
      {
        languages: content.texts.map((text) => text.language),
        accountId: at?.id ?? null,
        teamId: of?.id ?? null,
        uses,
      },
      place,
    );
  return macros
    .map((macro) => ({ macro, fit: fit(macro) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ macro }) => macro)
    .slice(0, query.limit);
}
