import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type SlotSpan, slotSpans } from "../rules/on-call-times";

export interface SlotRow {
  id: string;
  chainId: string;
  place: number;
  agentId: string;
  displayName: string;
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
  createdAt: Date;
  endedAt: Date | null;
}
export type OnCall = SlotRow & SlotSpan;

/** The slots a condition on `s` picks, by chain and place; those of people who left end with them. */
export function readSlots(ctx: Ctx, where: Sql): Promise<SlotRow[]> {
  return ctx.db.$queryRaw<SlotRow[]>`
    SELECT s.id, s."chainId", s.place, s."agentId", a."displayName", s.zone, s."startLocal", s."endLocal", s.recurrence,
      s."createdAt", least(s."endedAt", CASE WHEN a."isActive" THEN NULL ELSE a."deactivatedAt" END) AS "endedAt"
    FROM "OnCallSlot" s JOIN "OnCallChain" c ON c.id = s."chainId"
      JOIN "Agent" a ON a.id = s."agentId"
    WHERE ${where} ORDER BY c."createdAt", c.id, s.place, s."createdAt", s.id`;
}

/** Who is on call in a range, by instants: by chain, then place, then time. Also of the past. */
export async function readOnCall(
  ctx: Ctx,
  fromMs: number,
  toMs: number,
  chainId?: string,
): Promise<OnCall[]> {
  const rows = await readSlots(
    ctx,
    sql`(s."endedAt" IS NULL OR s."endedAt" > ${new Date(fromMs)}::timestamptz)
      AND (${chainId === undefined} OR s."chainId" = ${chainId ?? null}::uuid)`,
  );
  return rows.flatMap((row) =>
    slotSpans(
      { ...row, standsFromMs: row.createdAt.getTime(), standsUntilMs: row.endedAt?.getTime() ?? null },
      fromMs,
      toMs,
    ).map((span) => ({ ...row, ...span })),
  );
}

/** Who is on call at an instant, the first first, each person once. */
export async function readOnCallAt(ctx: Ctx, at: Date, chainId: string): Promise<OnCall[]> {
  const spans = await readOnCall(ctx, at.getTime(), at.getTime() + 1, chainId);
  const seen = new Set<string>();
  return spans.filter(({ agentId }) => !seen.has(agentId) && seen.add(agentId));
}
