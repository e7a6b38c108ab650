import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { StateHours } from "./hours-page-schemas";

/** Says in public when an account is answered, or takes it off the page. Admins only. Throws NotFound, Refused `hours-gone`. */
export async function stateHours(outer: Ctx, accountId: string, wish: StateHours): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!account) throw new NotFound("not-found");
    const calendarId = wish.state === "calendar" ? wish.calendarId : null;
    if (calendarId) {
      const held = await ctx.db.hoursCalendar.count({ where: { id: calendarId, untilAt: null } });
      if (held === 0) throw new Refused("hours-gone");
    }
    if (wish.state === "none") await ctx.db.statedHours.deleteMany({ where: { accountId } });
    else {
      const said = { calendarId, statedAt: ctx.now(), statedById: agentId };
      await ctx.db.statedHours.upsert({ where: { accountId }, create: { accountId, ...said }, update: said });
    }
    await writeEntry(ctx, {
      action: "hours.stated",
      subject: "account",
      subjectId: accountId,
      values: { state: wish.state, calendarId },
    });
  });
}
