import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { ShiftOffer } from "../offer-schemas";
import { offerState } from "../rules/offer-state";

interface Row extends Omit<ShiftOffer, "startAt" | "endAt" | "askedAt" | "expiresAt" | "state"> {
  startAt: Date;
  endAt: Date;
  askedAt: Date;
  expiresAt: Date;
  answer: "yes" | "no" | null;
  taken: number;
  wanted: number;
  closedAt: Date | null;
  isNeedless: boolean;
}

const KEPT_MS = 2 * DAY;

/** What the acting agent was asked to take, newest first; what is over for two days is left out. */
export async function listOffers(ctx: Ctx): Promise<ShiftOffer[]> {
  const { agentId } = requireAgentActor(ctx.actor);
  return readOffers(
    ctx,
    sql`o."agentId" = ${agentId}::uuid AND s."endAt" > ${after(ctx.now(), -KEPT_MS)}::timestamptz`,
  );
}

/** One of the acting agent's own. Throws NotFound. */
export async function getOffer(ctx: Ctx, id: string): Promise<ShiftOffer> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [offer] = await readOffers(ctx, sql`o.id = ${id}::uuid AND o."agentId" = ${agentId}::uuid`);
  if (!offer) throw new NotFound("not-found");
  return offer;
}

async function readOffers(ctx: Ctx, where: Sql): Promise<ShiftOffer[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT o.id, s.zone, s."startAt", s."endAt", i."displayName" AS "insteadOf", o.answer, b."displayName" AS "askedBy",
      o."askedAt", s."expiresAt", s.taken, s.wanted, s."closedAt",
      s."absenceId" IS NOT NULL AND t.state IS DISTINCT FROM 'approved' AS "isNeedless",
      ARRAY(SELECT g."displayName" FROM "ShiftOffer" y JOIN "Agent" g ON g.id = y."agentId"
        WHERE y."openShiftId" = s.id AND y.answer = 'yes' ORDER BY y."answeredAt") AS "takenBy"
    FROM "ShiftOffer" o JOIN "OpenShift" s ON s.id = o."openShiftId" JOIN "Agent" b ON b.id = o."askedById"
    LEFT JOIN "Agent" i ON i.id = s."insteadOfId" LEFT JOIN "TimeOff" t ON t.id = s."absenceId"
    WHERE ${where} ORDER BY o."askedAt" DESC, o.id DESC LIMIT 100`;
  return rows.map(({ answer, taken, wanted, closedAt, isNeedless, ...row }) => ({
    ...row,
    startAt: row.startAt.toISOString(),
    endAt: row.endAt.toISOString(),
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: offerState({ answer, taken, wanted, expiresAt: row.expiresAt, closedAt, isNeedless }, now),
  }));
}
