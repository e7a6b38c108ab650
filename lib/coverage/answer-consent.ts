import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readConsents } from "./list-consents";
import { readShift } from "./read-shifts";
import { ALL_TIME, rebuildRoster } from "./rebuild-roster";
import { holdAgents } from "./require-shift";
import { lockShift, takersOf } from "./update-shift";
import type { Consent } from "./work-rules-schemas";

/**
 * An agent's own answer to a shift that a rule lets stand only with it: agreed, the shift is published. Throws NotFound
 * for another's, Conflict `consent-answered`, `shift-changed`, and as rebuildRoster.
 */
export async function answerConsent(outer: Ctx, id: string, agree: boolean): Promise<Consent> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const asked = await ctx.db.consentRequest.findUnique({ where: { id } });
    if (asked?.agentId !== agentId) throw new NotFound("not-found");
    const shift = await lockShift(ctx, asked.shiftId, agree ? asked.changeNumber : undefined);
    const now = ctx.now();
    const { count } = await ctx.db.consentRequest.updateMany({
      where: { id, state: "asked" },
      data: { state: agree ? "agreed" : "declined", answeredAt: now },
    });
    if (count === 0) throw new Conflict("consent-answered");
    if (agree) {
      await holdAgents(ctx, [agentId], takersOf(shift));
      await ctx.db.shift.update({
        where: { id: shift.id },
        data: { state: "published", changedAt: now, changeNumber: { increment: 1 } },
      });
      await rebuildRoster(ctx, await readShift(ctx, shift.id), shift.recurrence ? now : ALL_TIME);
    }
    await writeEntry(ctx, {
      action: agree ? "consent.agreed" : "consent.declined",
      subject: "shift",
      subjectId: shift.id,
      values: { agentId },
    });
    const [told] = await readConsents(ctx, { id });
    if (!told) throw new NotFound("not-found");
    return told;
  });
}
