import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";
import { dayStart, monthOf } from "./rules/month-of";
import type { Given } from "./rules/offer-limits";
import { STANDING } from "./rules/offer-states";

interface Row {
  kindId: string;
  inConversation: number;
  inShift: number;
  spent: number;
}

const NOTHING: Given = { inConversation: 0, inShift: 0, spent: 0 };

/**
 * What stands given of each kind: in a conversation, by an agent of their own in their shift (without one, in their day),
 * and this month in all. What was returned, refused or ran out counts no more.
 */
export async function readGiven(
  ctx: Ctx,
  { conversationId, agentId }: { conversationId: string; agentId: string | null },
): Promise<(kindId: string) => Given> {
  const [since, month] = await Promise.all([shiftStart(ctx, agentId), monthOfDesk(ctx)]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT o."kindId",
      coalesce(sum(o.amount) FILTER (WHERE t."conversationId" = ${conversationId}::uuid), 0)::float8 AS "inConversation",
      coalesce(sum(o.amount) FILTER (WHERE o."givenById" = ${agentId}::uuid AND o."decidedById" IS NULL
        AND o."offeredAt" >= ${since}::timestamptz), 0)::float8 AS "inShift",
      coalesce(sum(o.cost) FILTER (WHERE o."offeredAt" >= ${month.from}::timestamptz
        AND o."offeredAt" < ${month.to}::timestamptz), 0)::float8 AS spent
    FROM "Offer" o LEFT JOIN "Thread" t ON t.id = o."threadId"
    WHERE o.state = ANY(${[...STANDING]}::text[]) AND (o."offeredAt" >= ${month.from}::timestamptz
      OR o."offeredAt" >= ${since}::timestamptz OR t."conversationId" = ${conversationId}::uuid)
    GROUP BY o."kindId"`;
  const byKind = new Map(rows.map(({ kindId, ...given }) => [kindId, given]));
  return (kindId) => byKind.get(kindId) ?? NOTHING;
}

/** The month that runs, by the desk's clocks. */
export async function monthOfDesk(ctx: Ctx): Promise<{ from: Date; to: Date; zone: string }> {
  const zone = await findDeskZone(ctx);
  return { ...monthOf(ctx.now(), zone), zone };
}

async function shiftStart(ctx: Ctx, agentId: string | null): Promise<Date> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<{ startAt: Date | null; zone: string | null }[]>`
    SELECT (SELECT min(r."startAt") FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished"
      AND ${sql`r."startAt" <= ${now}::timestamptz AND r."endAt" > ${now}::timestamptz`}) AS "startAt", a.zone
    FROM "Agent" a WHERE a.id = ${agentId}::uuid`;
  return row?.startAt ?? dayStart(now, row?.zone || "Etc/UTC");
}
