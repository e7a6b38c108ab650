import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getDeskPage } from "./get-desk-page";

/** Takes a page off the desk; its versions stay. Leads and admins. Throws NotFound. */
export async function retireDeskPage(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await getDeskPage(ctx, id);
    await ctx.db.deskPage.update({ where: { id }, data: { retiredAt: ctx.now() } });
    await writeEntry(ctx, { action: "desk-page.retired", subject: "desk-page", subjectId: id });
  });
}
