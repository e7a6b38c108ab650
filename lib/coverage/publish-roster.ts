import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { askConsent } from "./ask-consent";
import type { Published, PublishRoster } from "./board-schemas";
import type { Changing } from "./hold-shifts";
import { listManyWarnings } from "./list-warnings";
import { noticeShifts } from "./notice-shifts";
import { readShifts } from "./read-shifts";
import { occurrencesOf, ROSTERED_MS } from "./rebuild-roster";
import { requireRules } from "./rules/require-rules";
import type { Shift } from "./schemas";

/**
 * Makes every draft that takes place in a range stand, all at once; one that repeats with all its days. Those concerned
 * are told; what an agent has to agree to waits. Admins only. Throws Invalid `range-backwards`, Refused `work-rule`.
 */
export async function publishRoster(outer: Ctx, { from, to, force }: PublishRoster): Promise<Published> {
  requireRole(outer.actor, ["admin"]);
  if (Date.parse(to) <= Date.parse(from)) throw new Invalid("range-backwards");
  return inTransaction(outer, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT s.id FROM "Shift" s WHERE s.state = 'draft' AND s."deletedAt" IS NULL AND EXISTS (
        SELECT FROM "RosterEntry" r WHERE r."shiftId" = s.id AND r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz)
      ORDER BY s.id FOR UPDATE`;
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { shifts: 0, agents: 0, waiting: 0 };
    await ctx.db.$executeRaw`
      UPDATE "Shift" SET state = 'published', "changeNumber" = "changeNumber" + 1, "changedAt" = ${ctx.now()}::timestamptz
      WHERE id = ANY(${uuids(ids)})`;
    await ctx.db
      .$executeRaw`UPDATE "RosterEntry" SET "isPublished" = true WHERE "shiftId" = ANY(${uuids(ids)})`;
    const all = await readShifts(ctx, sql`s.id = ANY(${uuids(ids)})`);
    const waiting = await holdToRules(ctx, all, force?.reason);
    const shifts = all.filter(({ id }) => !waiting.has(id));
    const changing = shifts.map((shift): [string, Changing] => [
      shift.id,
      { stood: { ...shift, state: "draft" }, shift, removedAt: null, days: null },
    ]);
    await noticeShifts(ctx, new Map(changing));
    const agents = new Set(shifts.map(({ agentId }) => agentId)).size;
    await writeEntry(ctx, {
      action: "roster.published",
      subject: "roster",
      values: {
        from,
        to,
        shiftIds: shifts.map(({ id }) => id),
        agents,
        waiting: waiting.size,
        ...(force ? { reason: force.reason } : {}),
      },
    });
    return { shifts: shifts.length, agents, waiting: waiting.size };
  });
}

/** Refuses what a table of work rules forbids. Answers which wait, as drafts, for their agents to agree. */
async function holdToRules(
  ctx: Ctx,
  shifts: readonly Shift[],
  reason: string | undefined,
): Promise<Set<string>> {
  const now = ctx.now();
  const asked = shifts.map((shift) => ({
    shift,
    ahead: occurrencesOf(shift, now, shift.recurrence === null ? null : after(now, ROSTERED_MS)),
  }));
  const warnings = await listManyWarnings(ctx, asked);
  const waiting = new Set<string>();
  for (const shift of shifts) {
    const waitsFor = requireRules(warnings.get(shift.id) ?? [], reason);
    if (waitsFor.length === 0) continue;
    await askConsent(ctx, shift, waitsFor);
    waiting.add(shift.id);
  }
  return waiting;
}
