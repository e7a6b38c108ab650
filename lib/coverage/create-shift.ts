import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { askConsent } from "./ask-consent";
import { auditedShift } from "./audited-shift";
import { listWarnings } from "./list-warnings";
import { noticeShift } from "./notice-shifts";
import { readShift } from "./read-shifts";
import { ALL_TIME, rebuildRoster } from "./rebuild-roster";
import { holdAgents, requireTimes } from "./require-shift";
import { requireRules } from "./rules/require-rules";
import type { CreateShift, ShiftAnswer } from "./schemas";

/**
 * Lays out a shift, by the agent's own zone unless another is named. The house's rules only warn; a table of work rules may
 * make it wait for its agent's consent. Admins only. Throws Conflict `shift-overlaps`, Refused `work-rule`, Refused `agent-unknown`, `agent-without-zone`, and Invalid as requireTimes.
 */
export async function createShift(outer: Ctx, { force, ...wish }: CreateShift): Promise<ShiftAnswer> {
  const { agentId: byId } = requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const zones = await holdAgents(ctx, [wish.agentId]);
    const zone = wish.zone ?? zones.get(wish.agentId) ?? "";
    if (zone === "") throw new Refused("agent-without-zone");
    requireTimes({ ...wish, zone });
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    await ctx.db.shift.create({
      data: {
        ...wish,
        id,
        zone,
        segments: wish.segments,
        createdById: byId,
        createdAt: now,
        changedAt: now,
      },
    });
    const shift = await readShift(ctx, id);
    const ahead = await rebuildRoster(ctx, shift, ALL_TIME);
    const warnings = await listWarnings(ctx, shift, ahead);
    const waitsFor = requireRules(warnings, force?.reason);
    await writeEntry(ctx, {
      action: "shift.created",
      subject: "shift",
      subjectId: id,
      values: {
        after: auditedShift(shift),
        warnings: warnings.map(({ rule }) => rule),
        ...(force ? { reason: force.reason } : {}),
      },
    });
    const stands = await askConsent(ctx, shift, waitsFor);
    await noticeShift(ctx, null, stands);
    return { ...stands, warnings };
  });
}
