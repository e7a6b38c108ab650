import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import type { Choice } from "./rules/kinds";
import type { QuietHours } from "./rules/local-times";

export interface AgentChoices {
  agentId: string;
  zone: string;
  isOnShift: boolean;
  quiet: QuietHours | null;
  kinds: ReadonlyMap<string, Choice>;
}

interface Row {
  agentId: string;
  zone: string;
  isOnShift: boolean;
  quietFrom: string | null;
  quietUntil: string | null;
  kinds: { kind: string; onShift: Choice["onShift"]; offShift: Choice["offShift"] }[];
}

/** Somebody without a published shift this near stands in no roster. */
const KNOWN = "28 days";

/** On shift by the roster, time off apart; who stands in no roster is on whenever asked. */
export function onShiftSql(agentId: Sql, now: Date): Sql {
  return sql`(NOT EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = ${agentId} AND o.state = 'approved'
      AND o."endAt" > ${now}::timestamptz AND o."startAt" <= ${now}::timestamptz)
    AND (EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = ${agentId} AND r."isPublished"
        AND r."endAt" > ${now}::timestamptz AND r."startAt" <= ${now}::timestamptz)
      OR NOT EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = ${agentId} AND r."isPublished"
        AND r."endAt" > ${now}::timestamptz - ${KNOWN}::interval AND r."startAt" < ${now}::timestamptz + ${KNOWN}::interval)))`;
}

/** What these agents chose, and whether they are on shift at this moment. */
export async function readChoices(
  ctx: Ctx,
  agentIds: readonly string[],
): Promise<ReadonlyMap<string, AgentChoices>> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "agentId", a.zone, ${onShiftSql(sql`a.id`, ctx.now())} AS "isOnShift", t."quietFrom", t."quietUntil",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'onShift', k."onShift", 'offShift', k."offShift")), '[]')
        FROM "NotificationChoice" k WHERE k."agentId" = a.id) AS kinds
    FROM "Agent" a LEFT JOIN "NotificationTimes" t ON t."agentId" = a.id WHERE a.id = ANY(${uuids(agentIds)})`;
  return new Map(
    rows.map(({ quietFrom, quietUntil, kinds, ...row }) => [
      row.agentId,
      {
        ...row,
        zone: row.zone === "" ? "Etc/UTC" : row.zone,
        quiet: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
        kinds: new Map(kinds.map(({ kind, ...choice }) => [kind, choice])),
      },
    ]),
  );
}
