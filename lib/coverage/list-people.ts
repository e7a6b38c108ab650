import { requireRole } from "@/lib/agents/rules/require-role";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { People, Person } from "./people-schemas";
import { USUAL_TERMS } from "./set-terms";

interface Row extends Omit<Person, "initials" | "terms" | "goneSkills"> {
  initials: string | null;
  terms: Person["terms"] | null;
}

const WEEK_MS = 7 * DAY;

/** Everybody who works here, as shifts are planned for them, and the skills there are. Leads and admins. */
export async function listPeople(ctx: Ctx): Promise<People> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const now = ctx.now();
  const [rows, kept, named] = await Promise.all([
    readPeople(ctx, now),
    ctx.db.skill.findMany({ where: { retiredAt: null }, orderBy: { name: "asc" } }),
    ctx.db.$queryRaw<{ name: string; shifts: number }[]>`
      SELECT name, count(*)::int AS shifts FROM "Shift" s, unnest(s.skills) AS name
      WHERE s."deletedAt" IS NULL AND EXISTS (SELECT FROM "RosterEntry" r WHERE r."shiftId" = s.id AND r."endAt" > ${now}::timestamptz)
      GROUP BY name ORDER BY name`,
  ]);
  const known = new Set(kept.map(({ name }) => name));
  const people = rows.map(({ terms, initials, ...row }): Person => {
    const own = terms ?? USUAL_TERMS;
    return {
      ...row,
      initials: initials ?? "",
      terms: own,
      goneSkills: own.skills.filter((skill) => !known.has(skill)),
    };
  });
  const shifts = new Map(named.map((each) => [each.name, each.shifts]));
  const have = (name: string) => people.filter(({ terms }) => terms.skills.includes(name)).length;
  const gone = new Set([...named.map(({ name }) => name), ...people.flatMap(({ goneSkills }) => goneSkills)]);
  return {
    people,
    skills: [
      ...kept.map(({ id, name }) => ({ id, name, people: have(name), shifts: shifts.get(name) ?? 0 })),
      ...[...gone]
        .filter((name) => !known.has(name))
        .map((name) => ({ id: null, name, people: have(name), shifts: shifts.get(name) ?? 0 })),
    ],
  };
}

function readPeople(ctx: Ctx, now: Date): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "agentId", a."displayName", i.initials, a.role, a.zone, coalesce(a.languages, '{}') AS languages,
      ARRAY(SELECT t.name FROM "TeamMember" m JOIN "Team" t ON t.id = m."teamId" WHERE m."agentId" = a.id ORDER BY t.name) AS teams,
      CASE WHEN w."agentId" IS NOT NULL THEN jsonb_build_object('skills', w.skills, 'weeklyMinutes', w."weeklyMinutes",
        'country', w.country, 'region', w.region, 'coverFactor', w."coverFactor", 'capacity', w.capacity, 'rulesId', w."rulesId",
        'changeNumber', w."changeNumber") END AS terms,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', v.weekday, 'startTime', v."startTime", 'endTime', v."endTime",
        'kind', v.kind) ORDER BY v.weekday, v."startTime") FROM "Availability" v WHERE v."agentId" = a.id), '[]') AS availability,
      coalesce((SELECT jsonb_agg(jsonb_build_object('startAt', to_char(o."startAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'endAt', to_char(o."endAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', o.state) ORDER BY o."startAt")
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state IN ('asked', 'approved') AND o."endAt" > ${now}::timestamptz), '[]') AS "timeOff",
      coalesce((SELECT sum(extract(epoch FROM least(r."endAt", ${after(now, WEEK_MS)}::timestamptz) - greatest(r."startAt", ${now}::timestamptz)) / 60)
        FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished" AND r."endAt" > ${now}::timestamptz
          AND r."startAt" < ${after(now, WEEK_MS)}::timestamptz), 0)::int AS "plannedMinutes"
    FROM "Agent" a LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    LEFT JOIN "WorkTerms" w ON w."agentId" = a.id
    WHERE a."isActive" ORDER BY a."displayName", a.id`;
}
