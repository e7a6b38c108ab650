import { requireDesk } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql } from "@/lib/db/sql";
import { agentMarkSql } from "./agent-mark-sql";
import type { PostHold } from "./schemas";

interface Wanted {
  id?: string;
  accountId?: string | undefined;
  incidentId?: string | undefined;
  /** Ended ones too, where nothing is held under them any more. */
  all?: boolean;
}

/** Holds that stand or still keep posts, newest first. For everybody at the desk. */
export async function listHolds(
  ctx: Ctx,
  { id, accountId, incidentId, all: ended }: Wanted = {},
): Promise<PostHold[]> {
  requireDesk(ctx.actor);
  const where = all([
    ...(id ? [sql`h.id = ${id}::uuid`] : []),
    ...(accountId ? [sql`h."accountId" = ${accountId}::uuid`] : []),
    ...(incidentId ? [sql`h."incidentId" = ${incidentId}::uuid`] : []),
    ...(id || ended
      ? []
      : [
          sql`(h."endedAt" IS NULL OR EXISTS (SELECT FROM "PlannedPost" p WHERE p."holdId" = h.id
            AND p.state IN ('planned', 'sending', 'unconfirmed')))`,
        ]),
  ]);
  const rows = await ctx.db.$queryRaw<
    (Omit<PostHold, "at" | "endedAt"> & { at: Date; endedAt: Date | null })[]
  >`
    SELECT h.id, h.reason, h.at, h."endedAt", ${agentMarkSql(sql`h."byId"`)} AS by,
      (SELECT jsonb_build_object('id', a.id, 'handle', a.handle) FROM "Account" a WHERE a.id = h."accountId") AS account,
      (SELECT jsonb_build_object('id', i.id, 'title', i.title) FROM "Incident" i WHERE i.id = h."incidentId") AS incident,
      (SELECT count(*)::int FROM "PlannedPost" p WHERE p."holdId" IS NOT NULL
        AND p.state IN ('planned', 'sending', 'unconfirmed')
        AND (p."holdId" = h.id OR p."accountId" = h."accountId" OR p."incidentId" = h."incidentId")) AS posts
    FROM "PostHold" h WHERE ${where} ORDER BY h.number DESC LIMIT 200`;
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
