import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireQueryKeeper } from "./require-query-keeper";

/** Listens no more; what was found stays in the lane under its name. Throws Forbidden, NotFound. */
export function removeQuery(outer: Ctx, id: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const query = await ctx.db.listeningQuery.findFirst({ where: { id, retiredAt: null } });
    if (!query) throw new NotFound("not-found");
    await requireQueryKeeper(ctx, query.accountId);
    const { count } = await ctx.db.listeningQuery.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now(), isOn: false },
    });
    if (count === 0) throw new NotFound("not-found");
    const values = { accountId: query.accountId };
    await writeEntry(ctx, {
      action: "listening-query.removed",
      subject: "listening-query",
      subjectId: id,
      values,
    });
  });
}
