import { Temporal } from "temporal-polyfill";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";
import { getScoreCard } from "../get-score-card";
import { type Drawable, drawSample } from "../rules/draw-sample";

interface Cause extends Drawable {
  cause: "red-flag" | "broken-promise";
}

/**
 * Draws the week that ended with the last Sunday of the desk, once: of each agent so many answered conversations at
 * random, all at the highest level of flags and all with a broken promise. Answers how many reviews are new.
 */
export async function drawReviews(outer: Ctx): Promise<number> {
  const zone = await findDeskZone(outer);
  const here = Temporal.Instant.fromEpochMilliseconds(outer.now().getTime()).toZonedDateTimeISO(zone);
  const monday = here.toPlainDate().subtract({ days: here.dayOfWeek - 1 });
  const weekOn = monday.subtract({ weeks: 1 });
  const at = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
  const [from, to] = [at(weekOn), at(monday)];
  const known = await outer.db.reviewDraw.count({ where: { weekOn: new Date(`${weekOn}`) } });
  if (known > 0) return 0;
  return inTransaction(outer, async (ctx) => {
    const { sampleSize } = await getScoreCard(ctx);
    const drawn = await ctx.db.reviewDraw.createMany({
      data: [{ weekOn: new Date(`${weekOn}`), sampleSize, drawnAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (drawn.count === 0) return 0;
    const digest = (text: string) => ctx.vault.digest("review-draw:v1", text);
    const sample = drawSample(await answered(ctx, from, to), sampleSize, `${weekOn}`, digest);
    const rows = [
      ...(await troubled(ctx, from, to)),
      ...sample.map((each) => ({ ...each, cause: "random" as const })),
    ];
    const { count } = await ctx.db.review.createMany({
      data: rows.map((row) => ({
        ...row,
        id: uuidv7(ctx.now(), ctx.random),
        weekOn: new Date(`${weekOn}`),
        drawnAt: ctx.now(),
      })),
      skipDuplicates: true,
    });
    return count;
  });
}

function answered(ctx: Ctx, from: Date, to: Date): Promise<Drawable[]> {
  return ctx.db.$queryRaw<Drawable[]>`
    SELECT DISTINCT t."agentId", t."conversationId" FROM "Turn" t JOIN "Agent" a ON a.id = t."agentId" AND a."isActive"
    JOIN "Conversation" c ON c.id = t."conversationId" AND c."joinedIntoId" IS NULL AND c."importId" IS NULL
    WHERE t.ending = 'answered' AND t."endedAt" >= ${from}::timestamptz AND t."endedAt" < ${to}::timestamptz`;
}

/** Of whom who answered there last, in that week. */
function troubled(ctx: Ctx, from: Date, to: Date): Promise<Cause[]> {
  return ctx.db.$queryRaw<Cause[]>`
    SELECT DISTINCT ON (t."conversationId", t."agentId") t."agentId", t."conversationId",
      CASE WHEN t.level >= 3 THEN 'red-flag' ELSE 'broken-promise' END AS cause
    FROM "Turn" t JOIN "Agent" a ON a.id = t."agentId" AND a."isActive"
    WHERE t.ending = 'answered' AND t."endedAt" >= ${from}::timestamptz AND t."endedAt" < ${to}::timestamptz
      AND (t.level >= 3 OR EXISTS (SELECT FROM "GivenPromise" p JOIN "Thread" h ON h.id = p."threadId"
        WHERE h."conversationId" = t."conversationId" AND p."brokenAt" >= ${from}::timestamptz AND p."brokenAt" < ${to}::timestamptz))
    ORDER BY t."conversationId", t."agentId", t.level DESC`;
}
