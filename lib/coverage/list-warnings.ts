import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Facts, readRuleFacts } from "./read-rule-facts";
import { noGoSpans } from "./rules/no-go-spans";
import { shiftWarnings } from "./rules/shift-warnings";
import type { Occurrence } from "./rules/shift-words";
import type { Shift, Warning } from "./schemas";

/** Rules look so far ahead from a shift's first day. */
const LOOKED_AT_MS = 9 * 7 * DAY;
const AROUND_MS = 32 * DAY;

export interface Asked {
  shift: Shift;
  /** Its occurrences that are not over. */
  ahead: readonly Occurrence[];
}

/** What the desk's rules say of these occurrences of a shift, agent by agent; each rule warns once an agent. */
export async function listWarnings(ctx: Ctx, shift: Shift, ahead: readonly Occurrence[]): Promise<Warning[]> {
  const warned = await listManyWarnings(ctx, [{ shift, ahead }]);
  return warned.get(shift.id) ?? [];
}

/** The same of many shifts, by their ids. */
export async function listManyWarnings(ctx: Ctx, asked: readonly Asked[]): Promise<Map<string, Warning[]>> {
  const near = asked.map(({ shift, ahead }) => ({ shift, ahead: lookedAt(ahead) }));
  const times = near.flatMap(({ ahead }) => ahead);
  if (times.length === 0) return new Map();
  const agentIds = [...new Set(times.map(({ agentId }) => agentId))];
  const first = times.reduce(
    (least, { startAt }) => Math.min(least, startAt.getTime()),
    Number.POSITIVE_INFINITY,
  );
  const last = times.reduce((most, { endAt }) => Math.max(most, endAt.getTime()), 0);
  const facts = await readRuleFacts(ctx, agentIds, {
    from: after(new Date(first), -AROUND_MS),
    to: after(new Date(last), AROUND_MS),
  });
  return new Map(near.map(({ shift, ahead }) => [shift.id, warningsOf(ctx, facts, shift, ahead)]));
}

function lookedAt(ahead: readonly Occurrence[]): Occurrence[] {
  const until = (ahead[0]?.startAt.getTime() ?? 0) + LOOKED_AT_MS;
  return ahead.filter(({ startAt }) => startAt.getTime() < until);
}

function warningsOf(ctx: Ctx, facts: Facts, shift: Shift, ahead: readonly Occurrence[]): Warning[] {
  return [...new Set(ahead.map(({ agentId }) => agentId))].flatMap((agentId) => {
    const asked = ahead.filter((each) => each.agentId === agentId);
    const [start, end] = [asked[0]?.startAt ?? ctx.now(), asked.at(-1)?.endAt ?? ctx.now()];
    const { zone, timeOff, noGo, ...agent } = facts.agent(agentId);
    return shiftWarnings({
      ...agent,
      zone: shift.zone,
      now: ctx.now(),
      isPublished: shift.state === "published",
      asked,
      others: facts.workOf(agentId, shift.id, after(start, -AROUND_MS), after(end, AROUND_MS)),
      skills: shift.skills,
      timeOff,
      noGo: noGoSpans(noGo, zone, asked),
      colleagues: facts.colleagues(agentId, start, end),
    }) as Warning[];
  });
}
