import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getQuery } from "./get-query";
import { requireGoodQuery } from "./require-good-query";
import { requireQueryKeeper } from "./require-query-keeper";
import type { ChangeQuery, ListeningQuery } from "./schemas";

/**
 * Changes a query, or switches it on or off. Other words are read from a day back anew. Throws Forbidden, NotFound,
 * Invalid `listening-query-refused`, Conflict `listening-query-changed` for whoever is second, `listening-name-taken`.
 */
export function changeQuery(outer: Ctx, id: string, change: ChangeQuery): Promise<ListeningQuery> {
  return inTransaction(outer, async (ctx) => {
    const before = await ctx.db.listeningQuery.findFirst({ where: { id, retiredAt: null } });
    if (!before) throw new NotFound("not-found");
    const account = await requireQueryKeeper(ctx, before.accountId);
    const name = change.name ?? before.name;
    const query = change.query ?? before.query;
    const language = change.language === undefined ? before.language : change.language;
    requireGoodQuery(ctx, account, query, language);
    const others = await ctx.db.listeningQuery.count({
      where: {
        accountId: account.id,
        retiredAt: null,
        id: { not: id },
        name: { equals: name, mode: "insensitive" },
      },
    });
    if (others > 0) throw new Conflict("listening-name-taken", { name });
    const isOther = query !== before.query || language !== before.language;
    const changed = await ctx.db.$executeRaw`
      UPDATE "ListeningQuery" SET name = ${name}, query = ${query}, language = ${language}, "isOn" = ${change.isOn ?? before.isOn},
        "changeNumber" = "changeNumber" + 1, "changedAt" = ${ctx.now()},
        cursor = CASE WHEN ${isOther} THEN NULL ELSE cursor END, "restsUntil" = NULL, "lastRunAt" = NULL,
        state = CASE WHEN state = 'refused' OR ${isOther} THEN 'new' ELSE state END,
        cause = CASE WHEN state = 'refused' OR ${isOther} THEN NULL ELSE cause END
      WHERE id = ${id}::uuid AND "changeNumber" = ${change.changeNumber} AND "retiredAt" IS NULL`;
    if (changed === 0) throw new Conflict("listening-query-changed", { name: before.name });
    const { changeNumber: _, ...fields } = change;
    const values = { accountId: account.id, fields: Object.keys(fields) };
    await writeEntry(ctx, {
      action: "listening-query.changed",
      subject: "listening-query",
      subjectId: id,
      values,
    });
    return getQuery(ctx, id);
  });
}
