import type { Ctx } from "@/lib/context/ctx";

export interface ClockAct {
  kind: "assigned" | "resolved" | "reopened";
  actedAt: Date;
  /** Whom it was given to. */
  to: { id: string; displayName: string } | null;
}

/** Who got a conversation and when it was resolved and opened again, written on it or on a thread that lies in it. */
export function readClockActs(ctx: Ctx, conversationId: string): Promise<ClockAct[]> {
  return ctx.db.$queryRaw<ClockAct[]>`
    WITH acts AS (
      SELECT * FROM "ConversationAct" WHERE "conversationId" = ${conversationId}::uuid
      UNION
      SELECT * FROM "ConversationAct" WHERE "threadIds" && ARRAY(
        SELECT t.id FROM "Thread" t WHERE t."conversationId" = ${conversationId}::uuid)
    )
    SELECT CASE a.kind WHEN 'opened' THEN 'reopened' ELSE a.kind END AS kind, a."actedAt",
      CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'displayName', g."displayName") END AS to
    FROM acts a LEFT JOIN "Agent" g ON a.kind = 'assigned' AND g.id = (a."values"->>'to')::uuid
    WHERE a.kind IN ('assigned', 'resolved', 'reopened') OR (a.kind = 'opened' AND a."values"->>'from' = 'resolved')
    ORDER BY a."actedAt", a.id`;
}
