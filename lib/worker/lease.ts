import type { Ctx } from "@/lib/context/ctx";

/** A row of the timetable in one worker's hands: until when, which also tells it from another's. */
export interface Lease {
  name: string;
  leaseUntil: Date;
}

/** Makes sure that the rows are there. */
export async function listTasks(ctx: Ctx, names: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "ScheduledTask" (name, "nextRunAt") SELECT name, ${ctx.now()}::timestamptz FROM unnest(${[...names]}::text[]) AS name
    ON CONFLICT (name) DO NOTHING`;
}

/** Takes the tasks that are due and in nobody's hands. */
export function takeDue(ctx: Ctx, names: readonly string[], leaseMs: number): Promise<Lease[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Lease[]>`
    UPDATE "ScheduledTask" SET "leaseUntil" = ${new Date(now.getTime() + leaseMs)}
    WHERE name IN (SELECT name FROM "ScheduledTask" WHERE name = ANY(${[...names]}::text[]) AND "nextRunAt" <= ${now}
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}) FOR UPDATE SKIP LOCKED)
    RETURNING name, "leaseUntil"`;
}

/** Keeps a lease for longer; null when it has passed to another. */
export async function renew(ctx: Ctx, lease: Lease, leaseMs: number): Promise<Lease | null> {
  const leaseUntil = new Date(ctx.now().getTime() + leaseMs);
  const { count } = await ctx.db.scheduledTask.updateMany({ where: lease, data: { leaseUntil } });
  return count === 0 ? null : { name: lease.name, leaseUntil };
}

/** Hands the task back, due again after so long. */
export async function release(
  ctx: Ctx,
  lease: Lease,
  againMs: number,
  lastError: string | null,
): Promise<void> {
  const now = ctx.now();
  await ctx.db.scheduledTask.updateMany({
    where: lease,
    data: { leaseUntil: null, lastRunAt: now, nextRunAt: new Date(now.getTime() + againMs), lastError },
  });
}

/** Makes a task due now. */
export async function hasten(ctx: Ctx, name: string): Promise<void> {
  await ctx.db.scheduledTask.updateMany({ where: { name }, data: { nextRunAt: ctx.now() } });
}
