import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findZone } from "./find-zone";
import type { ChangeEvent, CreateEvent, ForecastEvent } from "./forecast-schemas";
import { wallMsOf } from "./rules/wall-time";
import { instantOfWall } from "./rules/zone-offsets";

const LONGEST_DAYS = 400;
const MOST = 500;

/** Known events by their start: those of a range, or those that are not over. Leads and admins, programs by their scope. */
export async function listEvents(
  ctx: Ctx,
  { from, to }: { from?: string | undefined; to?: string | undefined } = {},
): Promise<ForecastEvent[]> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const rows = await ctx.db.forecastEvent.findMany({
    where: {
      endAt: { gt: from === undefined ? ctx.now() : new Date(from) },
      ...(to === undefined ? {} : { startAt: { lt: new Date(to) } }),
    },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ createdById: _by, createdAt: _at, startAt, endAt, ...row }) => ({
    ...row,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
  }));
}

/**
 * What is known to come. Admins; the desk itself with a `source`, of which the latest word counts. Throws Invalid
 * `event-times`, `event-empty`.
 */
export async function createEvent(
  outer: Ctx,
  { zone: wished, ...wish }: CreateEvent,
): Promise<ForecastEvent> {
  if (outer.actor.type !== "system") requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const zone = wished ?? (await findZone(ctx));
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const createdById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const row = { ...wish, zone, ...instantsOf({ ...wish, zone }) };
    if (wish.source !== null) await ctx.db.forecastEvent.deleteMany({ where: { source: wish.source } });
    await ctx.db.forecastEvent.create({ data: { ...row, id, createdById, createdAt: now } });
    await audit(ctx, "created", id);
    return {
      ...row,
      id,
      changeNumber: 1,
      startAt: row.startAt.toISOString(),
      endAt: row.endAt.toISOString(),
    };
  });
}

/** Admins only. Throws NotFound, Conflict `event-changed` when somebody changed it since `changeNumber`, Invalid as createEvent. */
export async function changeEvent(
  outer: Ctx,
  id: string,
  { changeNumber, ...change }: ChangeEvent,
): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const found = await ctx.db.forecastEvent.findUnique({ where: { id } });
    if (!found) throw new NotFound("not-found");
    const { name, zone, startLocal, endLocal, factor, added } = { ...found, ...given(change) };
    const row = { name, zone, startLocal, endLocal, factor, added };
    const { count } = await ctx.db.forecastEvent.updateMany({
      where: { id, changeNumber: changeNumber ?? found.changeNumber },
      data: { ...row, ...instantsOf(row), changeNumber: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("event-changed");
    await audit(ctx, "changed", id);
  });
}

/** Admins only. Throws NotFound. */
export async function removeEvent(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.forecastEvent.deleteMany({ where: { id } });
    if (count === 0) throw new NotFound("not-found");
    await audit(ctx, "removed", id);
  });
}

function instantsOf(wish: Pick<ForecastEvent, "zone" | "startLocal" | "endLocal" | "factor" | "added">) {
  const [start, end] = [wallMsOf(wish.startLocal), wallMsOf(wish.endLocal)];
  if (start === null || end === null) throw new Invalid("local-time");
  const startAt = new Date(instantOfWall(wish.zone, start, "start"));
  const endAt = new Date(instantOfWall(wish.zone, end, "end"));
  if (endAt <= startAt || end - start > LONGEST_DAYS * DAY)
    throw new Invalid("event-times", { days: LONGEST_DAYS });
  if (wish.factor === 1 && wish.added === 0) throw new Invalid("event-empty");
  return { startAt, endAt };
}

function given(change: Omit<ChangeEvent, "changeNumber">): Partial<ForecastEvent> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function audit(ctx: Ctx, deed: string, subjectId: string): Promise<void> {
  return writeEntry(ctx, { action: `forecast-event.${deed}`, subject: "forecast-event", subjectId });
}
