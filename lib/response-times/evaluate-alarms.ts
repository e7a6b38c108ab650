import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { alarmKindSchema } from "./alarm-schemas";
import { measureAlarm } from "./measure-alarm";
import { type AlarmRule, holds, type Measure, type Measured } from "./rules/alarm-rings";

type Row = Measured & AlarmRule & { id: string };

/**
 * Looks at every alarm that is on: opens a ring where its condition holds, keeps the worst, ends the ring where it holds
 * no longer. Two workers at once open one ring. Answers how many are new.
 */
export async function evaluateAlarms(ctx: Ctx): Promise<number> {
  const alarms = await ctx.db.alarm.findMany({ where: { isOn: true, deletedAt: null } });
  const now = ctx.now();
  let opened = 0;
  for (const row of alarms) {
    const alarm: Row = { ...row, kind: alarmKindSchema.parse(row.kind) };
    const measures = await measureAlarm(ctx, alarm, [now]);
    const burning = measures.filter((measure) => holds(alarm, measure));
    for (const measure of burning) opened += await ring(ctx, alarm, measure);
    await ctx.db.alarmRing.updateMany({
      where: { alarmId: alarm.id, endedAt: null, subject: { notIn: burning.map(({ subject }) => subject) } },
      data: { endedAt: now },
    });
  }
  const resting = await ctx.db.alarm.findMany({ where: { isOn: false }, select: { id: true } });
  await ctx.db.alarmRing.updateMany({
    where: { alarmId: { in: resting.map(({ id }) => id) }, endedAt: null },
    data: { endedAt: now },
  });
  return opened;
}

/** 1 when it is a new ring; a burning one keeps its worst; within the quiet time after an ended one nothing rings. */
async function ring(ctx: Ctx, { id, quietMinutes }: Row, measure: Measure): Promise<number> {
  const now = ctx.now();
  const { subject, usual, isCanaryMissing, n } = measure;
  const ringId = uuidv7(now, ctx.random);
  const value = Math.round(measure.seconds ?? 0);
  const values = JSON.stringify({ usual, isCanaryMissing, n });
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO "AlarmRing" AS r (id, "alarmId", subject, "openedAt", "seenAt", value, worst, "values")
    SELECT ${ringId}::uuid, ${id}::uuid, ${subject}, ${now}::timestamptz, ${now}::timestamptz, ${value}::int, ${value}::int, ${values}::jsonb
    WHERE EXISTS (SELECT 1 FROM "AlarmRing" b WHERE b."alarmId" = ${id}::uuid AND b.subject = ${subject} AND b."endedAt" IS NULL)
      OR NOT EXISTS (SELECT 1 FROM "AlarmRing" b WHERE b."alarmId" = ${id}::uuid AND b.subject = ${subject}
        AND b."openedAt" > ${now}::timestamptz - make_interval(mins => ${quietMinutes}::int))
    ON CONFLICT ("alarmId", subject) WHERE "endedAt" IS NULL
      DO UPDATE SET "seenAt" = excluded."seenAt", worst = greatest(r.worst, excluded.worst)
    RETURNING r.id`;
  return rows[0]?.id === ringId ? 1 : 0;
}
