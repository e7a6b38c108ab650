import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { refuseOverlap } from "../ask-time-off";
import type { ReportAbsence, SoonShift } from "../offer-schemas";
import { holdAgents } from "../require-shift";
import { wallText } from "../rules/wall-time";
import { offsetAt } from "../rules/zone-offsets";
import { readSoon, theseDays } from "./list-soon";

/**
 * Enters an agent as absent from shifts of today and tomorrow, from now on where one runs. Agents themselves, leads and
 * admins anybody. No reason is stored. Throws Forbidden, NotFound for a shift that is not soon or not theirs, Conflict
 * `time-off-overlaps`. Answers the shifts, each with its absence.
 */
export async function reportAbsence(outer: Ctx, { agentId, shifts }: ReportAbsence): Promise<SoonShift[]> {
  const actor = requireAgentActor(outer.actor);
  const whose = agentId ?? actor.agentId;
  if (whose !== actor.agentId && actor.role === "agent") throw new Forbidden("forbidden");
  return inTransaction(outer, async (ctx) => {
    await holdAgents(ctx, [whose]);
    const where = sql`r."agentId" = ${whose}::uuid AND ${theseDays(shifts)}`;
    const soon = await readSoon(ctx, where);
    if (soon.length !== new Set(shifts.map(({ shiftId, on }) => `${shiftId} ${on}`)).size)
      throw new NotFound("not-found");
    for (const shift of soon) await enterAbsence(ctx, shift, actor.agentId);
    return readSoon(ctx, where);
  });
}

async function enterAbsence(ctx: Ctx, shift: SoonShift, byId: string): Promise<void> {
  const { agentId, zone } = shift;
  const now = ctx.now();
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const startAt = new Date(Math.max(Date.parse(shift.startAt), minute));
  const endAt = new Date(shift.endAt);
  await refuseOverlap(ctx, agentId, startAt, endAt);
  const id = uuidv7(now, ctx.random);
  const local = (at: Date) => wallText(at.getTime() + offsetAt(zone, at.getTime()));
  const [startLocal, endLocal] = [local(startAt), local(endAt)];
  await ctx.db.timeOff.create({
    data: {
      ...{ id, agentId, zone, startLocal, endLocal, startAt, endAt },
      ...{ kind: "absent", state: "approved", askedAt: now, decidedById: byId, decidedAt: now },
    },
  });
  await writeEntry(ctx, {
    action: "absence.entered",
    subject: "time-off",
    subjectId: id,
    values: { agentId, shiftId: shift.shiftId, on: shift.on, startLocal, endLocal, zone },
  });
}
