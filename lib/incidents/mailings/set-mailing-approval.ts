import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** From how many people on somebody else must approve a mailing. Admins only. */
export async function setMailingApproval(outer: Ctx, above: number): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`
      UPDATE "Desk" SET settings = jsonb_set(settings, '{mailingApprovalAbove}', ${JSON.stringify(above)}::jsonb)`;
    await writeEntry(ctx, { action: "desk.mailing-approval-set", subject: "desk", values: { above } });
  });
}
