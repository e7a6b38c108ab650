import type { Ctx } from "@/lib/context/ctx";
import type { ContactReasonView } from "./reason-schemas";

/** The contact reasons in force, or all with `retired`; each level in its kept order. */
export async function listReasons(ctx: Ctx, { retired = false } = {}): Promise<ContactReasonView[]> {
  const rows = await ctx.db.contactReason.findMany({
    ...(retired ? {} : { where: { retiredAt: null } }),
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, parentId: true, name: true, position: true, retiredAt: true },
  });
  return rows.map(({ retiredAt, ...row }) => ({ ...row, isRetired: retiredAt !== null }));
}
