import { after, DAY } from "@/lib/base/time";
import type { Ctx, Role } from "@/lib/context/ctx";
import { plansShifts } from "@/lib/coverage/read-watch";
import type { Readers } from "./routing-schemas";

interface Row {
  agentId: string;
  displayName: string;
  role: Role;
  languages: string[];
  isKept: boolean;
  teamIds: string[];
  isOn: boolean;
  nextAt: Date | null;
}

/**
 * Who reads which languages, whether they are on shift, and from when they are next, within a week; in one statement,
 * whatever the queue holds. On a desk that plans no shifts everybody is on. Without any languages kept nobody is known
 * not to read one. Who only drafts counts as nobody.
 */
export async function listReaders(ctx: Ctx): Promise<Readers> {
  const now = ctx.now();
  const [plans, rows] = await Promise.all([
    plansShifts(ctx),
    ctx.db.$queryRaw<Row[]>`
      SELECT a.id AS "agentId", a."displayName", a.role, coalesce(nullif(a.languages, '{}'), ARRAY[a.locale]) AS languages,
        coalesce(a.languages, '{}') <> '{}' AS "isKept",
        ARRAY(SELECT m."teamId"::text FROM "TeamMember" m WHERE m."agentId" = a.id) AS "teamIds",
        EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished" AND r."startAt" <= ${now}::timestamptz
          AND r."endAt" > ${now}::timestamptz AND NOT EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = a.id
            AND o.state = 'approved' AND o."startAt" <= ${now}::timestamptz AND o."endAt" > ${now}::timestamptz)) AS "isOn",
        (SELECT min(r."startAt") FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished" AND r."startAt" > ${now}::timestamptz
          AND r."startAt" <= ${after(now, 7 * DAY)}::timestamptz AND NOT EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = a.id
            AND o.state = 'approved' AND o."startAt" <= r."startAt" AND o."endAt" > r."startAt")) AS "nextAt"
      FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
      WHERE a."isActive" AND coalesce(t."coverFactor", 1) > 0 ORDER BY a."displayName", a.id`,
  ]);
  return {
    isKept: rows.some(({ isKept }) => isKept),
    readers: rows.map(({ role, isKept: _, nextAt, ...row }) => ({
      ...row,
      isOn: plans ? row.isOn : true,
      seesAll: role === "admin",
      nextAt: nextAt?.toISOString() ?? null,
    })),
  };
}
