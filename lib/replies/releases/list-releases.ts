import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { leadOnShift } from "./lead-on-shift";
import type { ListReleases, Release } from "./release-schemas";

const MOST = 50;

interface Row {
  id: string;
  conversationId: string;
  teamId: string | null;
  customerName: string;
  text: string;
  kinds: string[];
  reason: string;
  askedById: string;
  askedByName: string;
  askedAt: Date;
  endsAt: Date;
  state: Exclude<Release["state"], "ended">;
  decidedById: string | null;
  decidedByName: string | null;
}

/** What agents asked to have let through in the last hour, newest first; of conversations the reader may see. */
export async function listReleases(
  ctx: Ctx,
  { conversationId, waiting }: ListReleases = {},
): Promise<Release[]> {
  const of = conversationId ? sql`AND g."conversationId" = ${conversationId}::uuid` : sql``;
  const rows = await readReleases(
    ctx,
    sql`g."askedAt" > ${ctx.now()}::timestamptz - interval '1 hour' ${of}`,
  );
  const releases = await viewReleases(ctx, rows);
  return waiting ? releases.filter(({ mayDecide }) => mayDecide) : releases;
}

/** Those a condition on `g` picks, of conversations the reader may see. */
export function readReleases(ctx: Ctx, where: Sql): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT g.id, g."conversationId", c."teamId", p."displayName" AS "customerName", g.text, g.kinds, g.reason,
      g."askedById", a."displayName" AS "askedByName", g."askedAt", g."endsAt", g.state, g."decidedById",
      d."displayName" AS "decidedByName"
    FROM "GuardRelease" g JOIN "Conversation" c ON c.id = g."conversationId" JOIN "Customer" p ON p.id = c."customerId"
      JOIN "Agent" a ON a.id = g."askedById" LEFT JOIN "Agent" d ON d.id = g."decidedById"
    WHERE ${where} AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)} ORDER BY g."askedAt" DESC, g.id DESC LIMIT ${MOST}`;
}

/** With what the reader may do about each. */
export async function viewReleases(ctx: Ctx, rows: readonly Row[]): Promise<Release[]> {
  const { actor } = ctx;
  const teams = [...new Set(rows.map(({ teamId }) => teamId))];
  const led = new Map<string | null, boolean>();
  if (actor.type === "agent" && actor.role === "agent")
    for (const teamId of teams) led.set(teamId, await leadOnShift(ctx, teamId));
  return rows.map(({ teamId, askedById, askedByName, decidedById, decidedByName, ...row }) => {
    const isOver = row.endsAt.getTime() <= ctx.now().getTime();
    const isOthers = actor.type === "agent" && actor.agentId !== askedById;
    const isOpen = row.state === "asked" && !isOver;
    return {
      ...row,
      askedAt: row.askedAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      state: isOver && (row.state === "asked" || row.state === "agreed") ? "ended" : row.state,
      askedBy: { id: askedById, displayName: askedByName },
      decidedBy: decidedById ? { id: decidedById, displayName: decidedByName ?? "" } : null,
      mayDecide: isOpen && isOthers && led.get(teamId) !== true,
    };
  });
}
