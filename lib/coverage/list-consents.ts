import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql } from "@/lib/db/sql";
import type { Consent } from "./work-rules-schemas";

type Row = Omit<Consent, "askedAt" | "answeredAt"> & { askedAt: Date; answeredAt: Date | null };

/** Shifts agents were asked to agree to, newest first, at most 200: agents see their own, leads and admins all. */
export async function listConsents(ctx: Ctx, { state }: { state?: Consent["state"] }): Promise<Consent[]> {
  const { agentId, role } = requireAgentActor(ctx.actor);
  return readConsents(ctx, {
    ...(role === "agent" ? { agentId } : {}),
    ...(state ? { state } : {}),
  });
}

export async function readConsents(
  ctx: Ctx,
  { id, agentId, state }: { id?: string; agentId?: string; state?: string },
): Promise<Consent[]> {
  const conditions = [
    ...(id ? [sql`c.id = ${id}::uuid`] : []),
    ...(agentId ? [sql`c."agentId" = ${agentId}::uuid`] : []),
    ...(state ? [sql`c.state = ${state}`] : []),
  ];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c."shiftId", c."agentId", c.state, s.zone, s."startLocal", s."endLocal", s.recurrence, c.warnings,
      c."askedAt", c."answeredAt"
    FROM "ConsentRequest" c JOIN "Shift" s ON s.id = c."shiftId" WHERE ${all(conditions)} ORDER BY c.id DESC LIMIT 200`;
  return rows.map(({ askedAt, answeredAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
}
