import { after, DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Candidate } from "../offer-schemas";
import { readRuleFacts } from "../read-rule-facts";
import { noGoSpans } from "../rules/no-go-spans";
import { fitOf, rankCandidates } from "../rules/rank-candidates";
import { shiftWarnings } from "../rules/shift-warnings";
import type { Span } from "../rules/shift-words";
import { localDay } from "../rules/zone-offsets";
import type { Warning } from "../schemas";
import type { WantedStretch } from "./find-stretch";

interface Person {
  agentId: string;
  displayName: string;
  zone: string;
  languages: string[];
  skills: string[];
  factor: number;
  wishes: { weekday: number; startTime: string; endTime: string }[];
  lastAskedAt: Date | null;
  lastAnswer: "yes" | "no" | null;
}

const AROUND_MS = 32 * DAY;

/** Everybody but the one who is missing, whom to ask first: what speaks for and against each. */
export async function readCandidates(ctx: Ctx, stretch: WantedStretch): Promise<Candidate[]> {
  const people = await readPeople(ctx, stretch.insteadOf?.agentId ?? null);
  const [from, to] = [after(stretch.startAt, -AROUND_MS), after(stretch.endAt, AROUND_MS)];
  const facts = await readRuleFacts(
    ctx,
    people.map(({ agentId }) => agentId),
    { from, to },
  );
  const asked: Span[] = [{ startAt: stretch.startAt, endAt: stretch.endAt }];
  const crosses = (span: Span) => span.startAt < stretch.endAt && span.endAt > stretch.startAt;
  const candidates = people.map(({ wishes, lastAskedAt, ...person }): Candidate => {
    const { noGo, ...own } = facts.agent(person.agentId);
    const others = facts.workOf(person.agentId, "", from, to);
    const held = [...own.heldSkills, ...person.languages];
    const missingSkills = stretch.skills.filter((skill) => !held.includes(skill));
    const zone = own.zone === "" ? stretch.zone : own.zone;
    const warnings = shiftWarnings({
      ...own,
      ...{ zone: stretch.zone, now: ctx.now(), isPublished: true, asked, others },
      ...{ skills: stretch.skills, noGo: noGoSpans(noGo, zone, asked), colleagues: [] },
    }) as Warning[];
    const bars = [
      ...(others.some(crosses) ? ["booked" as const] : []),
      ...(own.timeOff.some(crosses) ? ["time-off" as const] : []),
      ...(person.factor === 0 ? ["drafts-only" as const] : []),
      ...(missingSkills.length > 0 ? ["skill" as const] : []),
    ];
    return {
      ...person,
      ...fitOf({ bars, warnings }),
      missingSkills,
      restHours: restAround(others, stretch),
      weekMinutes: weekMinutes(others, stretch, zone),
      contractMinutes: own.weeklyMinutes,
      wishes: noGoSpans(wishes, zone, asked).some(crosses),
      lastAskedAt: lastAskedAt?.toISOString() ?? null,
    };
  });
  return rankCandidates(candidates);
}

function readPeople(ctx: Ctx, without: string | null): Promise<Person[]> {
  return ctx.db.$queryRaw<Person[]>`
    SELECT a.id AS "agentId", a."displayName", a.zone, coalesce(t.skills, '{}') AS skills, coalesce(t."coverFactor", 1) AS factor,
      coalesce(nullif(a.languages, '{}'), ARRAY[a.locale]) AS languages,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', w.weekday, 'startTime', w."startTime", 'endTime', w."endTime"))
        FROM "Availability" w WHERE w."agentId" = a.id AND w.kind = 'wish'), '[]') AS wishes,
      last."askedAt" AS "lastAskedAt", last.answer AS "lastAnswer"
    FROM "Agent" a LEFT JOIN "WorkTerms" t ON t."agentId" = a.id
    LEFT JOIN LATERAL (SELECT o."askedAt", o.answer FROM "ShiftOffer" o WHERE o."agentId" = a.id
      ORDER BY o."askedAt" DESC LIMIT 1) last ON true
    WHERE a."isActive" AND a.id IS DISTINCT FROM ${without}::uuid`;
}

function restAround(others: readonly Span[], { startAt, endAt }: Span): number | null {
  const rests = others.flatMap((other) => {
    if (other.endAt <= startAt) return [startAt.getTime() - other.endAt.getTime()];
    return other.startAt >= endAt ? [other.startAt.getTime() - endAt.getTime()] : [];
  });
  return rests.length === 0 ? null : Math.round((Math.min(...rests) / HOUR) * 10) / 10;
}

/** Planned in the week the stretch begins in, from Monday by this person's clock. */
function weekMinutes(others: readonly Span[], { startAt }: Span, zone: string): number {
  const weekOf = (at: Date) => Math.floor((localDay(zone, at.getTime()) + 3) / 7);
  const minutes = others
    .filter((other) => weekOf(other.startAt) === weekOf(startAt))
    .reduce((sum, other) => sum + (other.endAt.getTime() - other.startAt.getTime()) / 60_000, 0);
  return Math.round(minutes);
}
