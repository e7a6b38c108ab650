import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, Invalid, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getTimeOff } from "./list-time-off";
import { holdAgents } from "./require-shift";
import { wallMsOf } from "./rules/wall-time";
import { instantOfWall } from "./rules/zone-offsets";
import type { AskTimeOff, TimeOff } from "./terms-schemas";

const LONGEST_DAYS = 400;

/**
 * Asks for time off, by the agent's own clock; an admin enters it approved, for anybody. No reason is stored. Throws
 * Forbidden for another agent's, Conflict `time-off-overlaps`, Refused `agent-unknown`, `agent-without-zone`, Invalid
 * `time-off-times`.
 */
export async function askTimeOff(outer: Ctx, wish: AskTimeOff): Promise<TimeOff> {
  const actor = requireAgentActor(outer.actor);
  const agentId = wish.agentId ?? actor.agentId;
  const isAdmin = actor.role === "admin";
  if (agentId !== actor.agentId && !isAdmin) throw new Forbidden("forbidden");
  return inTransaction(outer, async (ctx) => {
    const zone = wish.zone ?? (await holdAgents(ctx, [agentId])).get(agentId) ?? "";
    if (wish.zone) await holdAgents(ctx, [agentId]);
    if (zone === "") throw new Refused("agent-without-zone");
    const { startAt, endAt } = instantsOf(wish, zone);
    const { startLocal, endLocal } = wish;
    await refuseOverlap(ctx, agentId, startAt, endAt);
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const decided = isAdmin
      ? { state: "approved", decidedById: actor.agentId, decidedAt: now }
      : { state: "asked" };
    await ctx.db.timeOff.create({
      data: { id, agentId, zone, startLocal, endLocal, startAt, endAt, askedAt: now, ...decided },
    });
    await writeEntry(ctx, {
      action: `time-off.${decided.state}`,
      subject: "time-off",
      subjectId: id,
      values: { agentId, startLocal, endLocal, zone },
    });
    return getTimeOff(ctx, id);
  });
}

function instantsOf({ startLocal, endLocal }: AskTimeOff, zone: string): { startAt: Date; endAt: Date } {
  const [start, end] = [wallMsOf(startLocal), wallMsOf(endLocal)];
  if (start === null || end === null) throw new Invalid("local-time");
  const startAt = new Date(instantOfWall(zone, start, "start"));
  const endAt = new Date(instantOfWall(zone, end, "end"));
  if (endAt <= startAt || end - start > LONGEST_DAYS * DAY)
    throw new Invalid("time-off-times", { days: LONGEST_DAYS });
  return { startAt, endAt };
}

export async function refuseOverlap(ctx: Ctx, agentId: string, startAt: Date, endAt: Date): Promise<void> {
  const other = await ctx.db.timeOff.findFirst({
    where: { agentId, state: { in: ["asked", "approved"] }, startAt: { lt: endAt }, endAt: { gt: startAt } },
  });
  if (other)
    throw new Conflict("time-off-overlaps", { startLocal: other.startLocal, endLocal: other.endLocal });
}
