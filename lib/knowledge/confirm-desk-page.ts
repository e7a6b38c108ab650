import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getDeskPage } from "./get-desk-page";
import type { DeskPage } from "./schemas";

/** Says that a page is still true, and when it is to be looked at next. Leads and admins. Throws NotFound. */
export async function confirmDeskPage(outer: Ctx, id: string, reviewOn: string | null): Promise<DeskPage> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await getDeskPage(ctx, id);
    await ctx.db.deskPage.update({
      where: { id },
      data: { reviewOn: reviewOn ? new Date(`${reviewOn}T00:00:00Z`) : null },
    });
    await writeEntry(ctx, { action: "desk-page.confirmed", subject: "desk-page", subjectId: id });
  });
  return getDeskPage(outer, id);
}
