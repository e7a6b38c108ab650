import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Swap } from "./swap-schemas";

const SHOWN_MS = 28 * DAY;
const MOST = 200;

interface Row {
  id: string;
  shiftId: string;
  on: string;
  startAt: Date;
  endAt: Date;
  returnShiftId: string | null;
  returnOn: string | null;
  returnStartAt: Date | null;
  returnEndAt: Date | null;
  from: Swap["from"];
  to: Swap["to"];
  takenBy: Swap["takenBy"];
  state: Swap["state"];
  offeredAt: Date;
  decidedAt: Date | null;
}

/**
 * Swaps that are open, and those of the last four weeks: agents what they offered, are offered or took, and what is
 * offered to all; leads and admins every one. Newest first, 200 at most.
 */
export async function listSwaps(ctx: Ctx): Promise<Swap[]> {
  return read(ctx, sql`w."startAt" > ${after(ctx.now(), -SHOWN_MS)}::timestamptz`);
}

/** One of them. Throws NotFound, also for one that is not for the asker to see. */
export async function getSwap(ctx: Ctx, id: string): Promise<Swap> {
  const [swap] = await read(ctx, sql`w.id = ${id}::uuid`);
  if (!swap) throw new NotFound("not-found");
  return swap;
}

async function read(ctx: Ctx, where: Sql): Promise<Swap[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT w.id, w."shiftId", w."heldOn"::text AS "on", w."startAt", w."endAt", w."returnShiftId", w."returnOn"::text,
      w."returnStartAt", w."returnEndAt", ${nameOf("f")} AS from, ${nameOf("t")} AS to, ${nameOf("k")} AS "takenBy", w."offeredAt",
      w."decidedAt", CASE WHEN w.state IN ('offered', 'agreed') AND least(w."startAt", w."returnStartAt") <= ${ctx.now()}::timestamptz
        THEN 'expired' ELSE w.state END AS state
    FROM "ShiftSwap" w JOIN "Agent" f ON f.id = w."fromAgentId" LEFT JOIN "Agent" t ON t.id = w."toAgentId"
      LEFT JOIN "Agent" k ON k.id = w."takenById"
    WHERE ${where} AND ${seenBy(ctx)} ORDER BY w."offeredAt" DESC, w.id DESC LIMIT ${MOST}`;
  return rows.map(viewOf);
}

function nameOf(table: "f" | "t" | "k"): Sql {
  const told = (id: Sql, name: Sql) =>
    sql`CASE WHEN ${id} IS NULL THEN NULL ELSE jsonb_build_object('agentId', ${id}, 'displayName', ${name}) END`;
  if (table === "f") return told(sql`f.id`, sql`f."displayName"`);
  return table === "t" ? told(sql`t.id`, sql`t."displayName"`) : told(sql`k.id`, sql`k."displayName"`);
}

function seenBy(ctx: Ctx): Sql {
  const { agentId, role } = requireAgentActor(ctx.actor);
  return role === "agent"
    ? sql`(${agentId}::uuid IN (w."fromAgentId", w."toAgentId", w."takenById")
        OR (w."toAgentId" IS NULL AND w.state = 'offered'))`
    : sql`true`;
}

function viewOf(row: Row): Swap {
  const { shiftId, on, startAt, endAt, returnShiftId, returnOn, returnStartAt, returnEndAt } = row;
  const { id, from, to, takenBy, state, offeredAt, decidedAt } = row;
  return {
    ...{ id, from, to, takenBy, state },
    day: { shiftId, on, startAt: startAt.toISOString(), endAt: endAt.toISOString() },
    inReturn:
      returnShiftId && returnOn && returnStartAt && returnEndAt
        ? {
            shiftId: returnShiftId,
            on: returnOn,
            startAt: returnStartAt.toISOString(),
            endAt: returnEndAt.toISOString(),
          }
        : null,
    offeredAt: offeredAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
