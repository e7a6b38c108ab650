import { requireDesk } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { type ListSpikes, type Spike, spikeSchema } from "../spike-schemas";

interface Row extends Record<string, unknown> {
  startedAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/** Spikes, the newest first; `open`: those nobody has seen to. For everybody at the desk; names only, no words of customers. */
export async function listSpikes(ctx: Ctx, { state, limit }: ListSpikes): Promise<Spike[]> {
  requireDesk(ctx.actor);
  return readSpikes(ctx, state === "open" ? sql`s.state = 'open'` : sql`true`, limit);
}

/** Spikes by a condition on `s`. It checks no right. */
export async function readSpikes(ctx: Ctx, condition: Sql, limit: number): Promise<Spike[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s.cause, s.measure, s."startedAt", s."lastSeenAt", s."endedAt", s."windowMinutes", s.seen, s.expected,
      s.factor, s.peak, s.basis, s."basisCount", s.words, cardinality(s."postIds") AS "postCount", s.state, s.reason,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'channel', a.channel, 'handle', a.handle) END AS account,
      CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'name', q.name) END AS query,
      CASE WHEN i."authorType" = 'customer' THEN p."displayName" ELSE a.handle END AS author,
      CASE WHEN s."settledAt" IS NOT NULL THEN jsonb_build_object('by', g."displayName",
        'at', to_char(s."settledAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS settled,
      CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'title', n.title) END AS incident
    FROM "Spike" s LEFT JOIN "Account" a ON a.id = s."accountId"
      LEFT JOIN "ListeningQuery" q ON s.cause = 'query' AND q.id = s."subjectId"
      LEFT JOIN "Interaction" i ON i.id = s."interactionId" LEFT JOIN "Customer" p ON p.id = i."customerId"
      LEFT JOIN "Agent" g ON g.id = s."settledById" LEFT JOIN "Incident" n ON n.id = s."incidentId"
    WHERE ${condition} ORDER BY s."startedAt" DESC, s.id DESC LIMIT ${whole(limit)}`;
  return rows.map((row) =>
    spikeSchema.parse({
      ...row,
      author: row.cause === "post" ? row.author : null,
      startedAt: row.startedAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    }),
  );
}
