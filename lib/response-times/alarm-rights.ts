import { maySeeSql } from "@/lib/agents/may-see-sql";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { AlarmWish } from "./alarm-schemas";

/** Which alarms `l` an actor knows of: those of the whole desk and of their teams. */
export function alarmsSeen(actor: Actor): Sql {
  return maySeeSql(actor, sql`l."teamId"`);
}

/** Waiting times of the whole desk are an admin's, those of a team its leads'. Throws NotFound, Refused `alarm-needs-team`. */
export function requireOwnTeam(
  actor: Actor,
  { kind, teamId }: Pick<AlarmWish, "kind" | "teamId" | "accountId">,
): void {
  if (actor.type !== "agent" || actor.role === "admin") return;
  if (teamId !== null && !actor.teamIds.includes(teamId)) throw new NotFound("not-found");
  const isOfTurns = kind === "p90-over" || kind === "oldest-waiting";
  if (isOfTurns && teamId === null) throw new Refused("alarm-needs-team");
}

/** Holds an alarm the actor knows of until the transaction ends. Throws NotFound. */
export async function requireSeenAlarm(ctx: Ctx, id: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Alarm" l WHERE id = ${id}::uuid AND "deletedAt" IS NULL AND ${alarmsSeen(ctx.actor)} FOR UPDATE`;
  if (rows.length === 0) throw new NotFound("not-found");
}
