import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { APPROVAL_ABOVE } from "./read-mailing-facts";

/** Above how many people a mailing needs somebody else's approval. For leads and admins. */
export async function getMailingSettings(ctx: Ctx): Promise<{ approvalAbove: number }> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const [desk] = await ctx.db.$queryRaw<{ above: number | null }[]>`
    SELECT (settings ->> 'mailingApprovalAbove')::int AS above FROM "Desk"`;
  return { approvalAbove: desk?.above ?? APPROVAL_ABOVE };
}

/** From now on above so many people; what was approved stays so. Admins only. */
export async function setMailingApproval(
  outer: Ctx,
  approvalAbove: number,
): Promise<{ approvalAbove: number }> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`
      UPDATE "Desk" SET settings = jsonb_set(settings, '{mailingApprovalAbove}', ${JSON.stringify(approvalAbove)}::jsonb)`;
    await writeEntry(ctx, {
      action: "desk.mailing-approval-set",
      subject: "desk",
      values: { above: approvalAbove },
    });
  });
  return { approvalAbove };
}
