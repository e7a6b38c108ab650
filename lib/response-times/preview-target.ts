import { requireRole } from "@/lib/agents/rules/require-role";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readPolicy } from "./read-policy";
import { chooseTarget, type TargetScope, type TurnPlace } from "./rules/turn-target";
import type { CreateTarget, TargetPreview } from "./target-schemas";

const DAYS = 28;

interface PlaceRow extends TurnPlace {
  turns: number;
  answered: number;
  inTimeThen: number;
  inTimeNow: number;
  open: number;
}

/**
 * What a target would have done to the turns of the last four weeks, had it held instead of those that say the same
 * place, and how many open turns keep what they were promised. Closers, and what was closed without an answer, are not
 * counted. Leads and admins.
 */
export async function previewTarget(ctx: Ctx, wish: CreateTarget): Promise<TargetPreview> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const since = after(ctx.now(), -DAYS * DAY);
  const { targets } = await readPolicy(ctx);
  const wished = { ...wish, id: "" };
  const rows = [...targets.filter((row) => !isSamePlace(row, wish)), wished];
  const places = await ctx.db.$queryRaw<PlaceRow[]>`
    SELECT t."accountId", t.channel, t.audience, t."teamId", t.level::int,
      count(*) FILTER (WHERE t."startedAt" >= ${since}::timestamptz)::int AS turns,
      count(*) FILTER (WHERE t."startedAt" >= ${since}::timestamptz AND t."endedAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE t."startedAt" >= ${since}::timestamptz AND t."endedAt" <= t."promisedAt")::int AS "inTimeNow",
      count(*) FILTER (WHERE t."startedAt" >= ${since}::timestamptz AND t."endedAt" IS NOT NULL
        AND (t."endedAt" - t."startedAt" <= make_interval(secs => ${wish.seconds}) OR ${wish.calendarId}::uuid IS NOT NULL
          AND open_seconds(${wish.calendarId}::uuid, t."startedAt", t."endedAt") <= ${wish.seconds}))::int AS "inTimeThen",
      count(*) FILTER (WHERE t."endedAt" IS NULL)::int AS open
    FROM "Turn" t JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE (t."startedAt" >= ${since}::timestamptz OR t."endedAt" IS NULL) AND NOT t."isCloser"
      AND (t.ending IS NULL OR t.ending = 'answered') AND c."importId" IS NULL
    GROUP BY 1, 2, 3, 4, 5`;
  const sum = { days: DAYS, turns: 0, answered: 0, inTimeThen: 0, inTimeNow: 0, open: 0 };
  for (const place of places) {
    if (chooseTarget(place, rows) !== wished) continue;
    for (const field of ["turns", "answered", "inTimeThen", "inTimeNow", "open"] as const)
      sum[field] += place[field];
  }
  return sum;
}

function isSamePlace(a: TargetScope, b: TargetScope): boolean {
  const fields = ["accountId", "channel", "audience", "teamId", "level"] as const;
  return fields.every((field) => a[field] === b[field]);
}
