import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { Standing } from "../hole-schemas";
import { readWatch, type Watcher } from "../read-watch";
import { onUntil, partAt, watchAt } from "../rules/on-shift";
import { isAnswering } from "../rules/shift-words";

const THOUSANDTH = 1000;

/** Who should be answering at this moment and who is here, counted as cover counts them. Leads and admins. */
export async function reportStanding(ctx: Ctx): Promise<Standing> {
  if (ctx.actor.type === "agent") requireRole(ctx.actor, ["lead", "admin"]);
  const now = ctx.now();
  const people = await readWatch(ctx);
  const planned = people.filter((person) => isAnsweringAt(person, now.getTime()));
  return {
    at: now.toISOString(),
    planned: weightOf(planned),
    here: weightOf(people.filter(({ isPresent }) => isPresent)),
    missing: planned.filter(({ isPresent }) => !isPresent).flatMap((person) => missed(person, now.getTime())),
  };
}

function isAnsweringAt({ watches, timeOff }: Watcher, nowMs: number): boolean {
  const watch = watchAt(watches, timeOff, nowMs);
  return watch !== null && isAnswering(partAt(watch, nowMs));
}

function missed({ agentId, displayName, watches, timeOff }: Watcher, nowMs: number): Standing["missing"] {
  const watch = watchAt(watches, timeOff, nowMs);
  if (!watch) return [];
  const [since, until] = [watch.startMs, onUntil(watches, timeOff, nowMs)];
  return [
    { agentId, displayName, since: new Date(since).toISOString(), until: new Date(until).toISOString() },
  ];
}

function weightOf(people: readonly Watcher[]): number {
  return Math.round(people.reduce((sum, { coverFactor }) => sum + coverFactor, 0) * THOUSANDTH) / THOUSANDTH;
}
