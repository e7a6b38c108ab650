import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { OpenShift } from "../offer-schemas";
import { offerState, openState } from "../rules/offer-state";

interface Row {
  id: string;
  zone: string;
  startAt: Date;
  endAt: Date;
  skills: string[];
  insteadOf: OpenShift["insteadOf"];
  wanted: number;
  taken: number;
  createdAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  isNeedless: boolean;
  offers: {
    id: string;
    agentId: string;
    displayName: string;
    answer: "yes" | "no" | null;
    askedAt: string;
    answeredAt: string | null;
  }[];
}

const MOST = 200;

/** Stretches somebody was asked for that are not over, in order of their beginning. Leads and admins. */
export function listOpenShifts(ctx: Ctx): Promise<OpenShift[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  return readOpenShifts(ctx, sql`s."endAt" > ${ctx.now()}::timestamptz`);
}

/** One of them. Throws NotFound. */
export async function readOpenShift(ctx: Ctx, id: string): Promise<OpenShift> {
  const [found] = await readOpenShifts(ctx, sql`s.id = ${id}::uuid`);
  if (!found) throw new NotFound("not-found");
  return found;
}

async function readOpenShifts(ctx: Ctx, where: Sql): Promise<OpenShift[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s.zone, s."startAt", s."endAt", s.skills, s.wanted, s.taken, s."createdAt", s."expiresAt", s."closedAt",
      CASE WHEN i.id IS NULL THEN NULL ELSE jsonb_build_object('agentId', i.id, 'displayName', i."displayName") END AS "insteadOf",
      s."absenceId" IS NOT NULL AND t.state IS DISTINCT FROM 'approved' AS "isNeedless",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'agentId', a.id, 'displayName', a."displayName", 'answer', o.answer,
          'askedAt', o."askedAt", 'answeredAt', o."answeredAt") ORDER BY o."askedAt", a."displayName"), '[]')
        FROM "ShiftOffer" o JOIN "Agent" a ON a.id = o."agentId" WHERE o."openShiftId" = s.id) AS offers
    FROM "OpenShift" s LEFT JOIN "Agent" i ON i.id = s."insteadOfId" LEFT JOIN "TimeOff" t ON t.id = s."absenceId"
    WHERE ${where} ORDER BY s."startAt", s.id LIMIT ${MOST}`;
  const iso = (at: string | Date) => new Date(at).toISOString();
  return rows.map(({ expiresAt, closedAt, isNeedless, offers, ...row }) => {
    const facts = { taken: row.taken, wanted: row.wanted, expiresAt, closedAt, isNeedless };
    return {
      ...row,
      startAt: iso(row.startAt),
      endAt: iso(row.endAt),
      createdAt: iso(row.createdAt),
      state: openState(facts, now),
      offers: offers.map(({ answer, askedAt, answeredAt, ...offer }) => ({
        ...offer,
        askedAt: iso(askedAt),
        answeredAt: answeredAt === null ? null : iso(answeredAt),
        state: offerState({ ...facts, answer }, now),
      })),
    };
  });
}
