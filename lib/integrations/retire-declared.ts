import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** Takes a lookup with its actions, or an action, out of use; runs under way end as they would. Admins only. Throws NotFound. */
export async function retireDeclared(outer: Ctx, kind: "lookup" | "action", id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const data = { retiredAt: ctx.now() };
    const { count } =
      kind === "lookup"
        ? await ctx.db.lookup.updateMany({ where: { id, retiredAt: null }, data })
        : await ctx.db.action.updateMany({ where: { id, retiredAt: null }, data });
    if (count === 0) throw new NotFound("not-found");
    if (kind === "lookup") {
      await ctx.db.action.updateMany({ where: { lookupId: id, retiredAt: null }, data });
      await ctx.db.lookupAnswer.deleteMany({ where: { lookupId: id } });
    }
    await writeEntry(ctx, { action: `${kind}.retired`, subject: kind, subjectId: id });
  });
}
