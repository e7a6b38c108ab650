import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { Invalid } from "@/lib/base/errors";
import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { CallListQuery, CallView } from "./call-schemas";
import { loadCalls } from "./load-calls";
import { viewCall } from "./view-call";

/** Nobody lets it ring longer; what does has lost its end. */
const RINGS_MS = 3 * MINUTE;
const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/;

/**
 * Calls of the actor's lines, newest first: those that ring now, those whose note waits to be written (the actor's own
 * and nobody's), or all.
 */
export async function listCalls(
  ctx: Ctx,
  { state, limit, cursor }: CallListQuery,
): Promise<{ data: CallView[]; nextCursor: string | null }> {
  const [, at, id] = cursor === undefined ? [] : (CURSOR.exec(cursor) ?? []);
  if (cursor !== undefined && !at) throw new Invalid("malformed", { field: "cursor" });
  const beyond = at ? sql`(k."startedAt", k.id) < (${new Date(at)}::timestamptz, ${id}::uuid)` : sql`true`;
  const [keys, barred] = await Promise.all([
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT k.id FROM "Call" k JOIN "Account" a ON a.id = k."accountId"
      WHERE ${maySeeSql(ctx.actor, sql`a."teamId"`)} AND ${stateSql(ctx, state)} AND ${beyond}
      ORDER BY k."startedAt" DESC, k.id DESC LIMIT ${whole(limit + 1)}`,
    listBarredAccounts(ctx),
  ]);
  const rows = await loadCalls(
    ctx,
    keys.slice(0, limit).map((key) => key.id),
  );
  const last = keys.length > limit ? rows.at(-1) : undefined;
  return {
    data: rows.flatMap((row) => viewCall(row, { actor: ctx.actor, barred }) ?? []),
    nextCursor: last ? `${last.startedAt.toISOString()}_${last.id}` : null,
  };
}

function stateSql(ctx: Ctx, state: CallListQuery["state"]): Sql {
  const { actor } = ctx;
  switch (state) {
    case "ringing":
      return sql`k.state = 'ringing' AND k.direction = 'inbound' AND k."startedAt" > ${after(ctx.now(), -RINGS_MS)}::timestamptz`;
    case "waiting": {
      const whose =
        actor.type === "agent"
          ? sql`(k."acceptedById" IS NULL OR k."acceptedById" = ${actor.agentId}::uuid)`
          : sql`true`;
      return sql`k.state IN ('answered', 'finished') AND k."notedAt" IS NULL AND k."dismissedAt" IS NULL AND ${whose}`;
    }
    case "recent":
      return sql`true`;
  }
}
