import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMacro } from "./get-macro";

/** Takes a macro out of use; its versions and what became of it stay. Leads and admins. Throws NotFound. */
export async function retireMacro(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await getMacro(ctx, id);
    await ctx.db.macro.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: ctx.now() } });
    await writeEntry(ctx, { action: "macro.retired", subject: "macro", subjectId: id });
  });
}
