import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangeRosterSetting, RosterSetting } from "./swap-schemas";

/** Whether swaps need a lead, and which hours are night. */
export async function getRosterSetting(ctx: Ctx): Promise<RosterSetting> {
  const { id: _, ...setting } = await ctx.db.rosterSetting.findUniqueOrThrow({ where: { id: 1 } });
  return setting;
}

/** Sets them. Admins only. Throws Invalid `night-empty`, Conflict `policy-changed` when somebody did since `changeNumber`. */
export async function setRosterSetting(
  outer: Ctx,
  { changeNumber, ...change }: ChangeRosterSetting,
): Promise<RosterSetting> {
  requireRole(outer.actor, ["admin"]);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return inTransaction(outer, async (ctx) => {
    const wanted = { ...(await getRosterSetting(ctx)), ...given };
    if (wanted.nightFrom === wanted.nightUntil) throw new Invalid("night-empty");
    const { count } = await ctx.db.rosterSetting.updateMany({
      where: { id: 1, ...(changeNumber === undefined ? {} : { changeNumber }) },
      data: { ...given, changeNumber: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("policy-changed");
    await writeEntry(ctx, { action: "roster-setting.changed", subject: "roster-setting", values: given });
    return getRosterSetting(ctx);
  });
}
