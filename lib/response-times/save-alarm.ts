import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireChain } from "@/lib/coverage/on-call/keep-chains";
import { requireOwnTeam, requireSeenAlarm } from "./alarm-rights";
import type { Alarm, AlarmWish } from "./alarm-schemas";
import { listAlarms } from "./list-alarms";

/**
 * Makes an alarm, or makes one anew under its id. Leads and admins; a lead's looks at one of their teams or at accounts.
 * Throws NotFound, Invalid `alarm-names-nobody-known`, Refused `alarm-needs-team`, `alarm-tells-nobody`.
 */
export async function saveAlarm(outer: Ctx, wish: AlarmWish, id?: string): Promise<Alarm> {
  const keeper = requireRole(outer.actor, ["lead", "admin"]);
  requireOwnTeam(outer.actor, wish);
  if (wish.toRoles.length === 0 && wish.toAgentIds.length === 0 && wish.pageChainId === null)
    throw new Refused("alarm-tells-nobody");
  return inTransaction(outer, async (ctx) => {
    await requireKnown(ctx, wish);
    const alarmId = id ?? uuidv7(ctx.now(), ctx.random);
    if (id === undefined)
      await ctx.db.alarm.create({
        data: { id: alarmId, ...wish, createdById: keeper.agentId, createdAt: ctx.now() },
      });
    else {
      await requireSeenAlarm(ctx, id);
      await ctx.db.alarm.update({ where: { id }, data: wish });
      // What it measured before is not what it measures now.
      await ctx.db.alarmRing.updateMany({
        where: { alarmId: id, endedAt: null },
        data: { endedAt: ctx.now() },
      });
    }
    const action = id === undefined ? "alarm.created" : "alarm.changed";
    await writeEntry(ctx, {
      action,
      subject: "alarm",
      subjectId: alarmId,
      values: { kind: wish.kind, isOn: wish.isOn },
    });
    const [saved] = await listAlarms(ctx, alarmId);
    if (!saved) throw new NotFound("not-found");
    return saved;
  });
}

async function requireKnown(
  ctx: Ctx,
  { accountId, teamId, toAgentIds, pageChainId }: AlarmWish,
): Promise<void> {
  if (pageChainId !== null) await requireChain(ctx, pageChainId);
  const [accounts, teams, agents] = await Promise.all([
    accountId === null ? 1 : ctx.db.account.count({ where: { id: accountId } }),
    teamId === null ? 1 : ctx.db.team.count({ where: { id: teamId } }),
    ctx.db.agent.count({ where: { id: { in: toAgentIds } } }),
  ]);
  if (accounts === 0 || teams === 0 || agents < new Set(toAgentIds).size)
    throw new Invalid("alarm-names-nobody-known");
}
