import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { firstTyped, type WorkSign } from "./rules/first-typed";

export interface Joinable {
  id: string;
  teamId: string | null;
  assigneeId: string | null;
  openedAt: Date;
  /** Everything in it is of the handle that is being linked. */
  isMoved: boolean;
}

export type JoinPlan =
  | { kind: "none" }
  | { kind: "join"; intoId: string; fromId: string; assigneeId: string | null }
  /** More than two, or another team's: an agent says what belongs together. */
  | { kind: "ask"; conversationIds: string[] };

/**
 * Which unresolved conversations become one when a handle is this customer's. Two, one of either side, do; with more,
 * or across teams, an agent is asked. All goes to the one of the agents who typed first.
 */
export async function planJoin(
  ctx: Ctx,
  input: { handleId: string; movedIds: readonly string[]; customerId: string },
): Promise<JoinPlan> {
  const rows = await ctx.db.$queryRaw<Joinable[]>`
    SELECT c.id, c."teamId", c."assigneeId", c."openedAt", c.id = ANY(${uuids(input.movedIds)}) AS "isMoved"
    FROM "Conversation" c
    WHERE (c."customerId" = ${input.customerId}::uuid OR c.id = ANY(${uuids(input.movedIds)}))
      AND c.status <> 'resolved' AND c."joinedIntoId" IS NULL
    ORDER BY c."openedAt", c.id`;
  const [moved, kept] = [rows.filter((row) => row.isMoved), rows.filter((row) => !row.isMoved)];
  if (moved.length === 0 || kept.length === 0) return { kind: "none" };
  const [one, other] = [moved[0], kept[0]];
  const isPlain = moved.length === 1 && kept.length === 1 && one && other;
  if (!isPlain || (one.teamId && other.teamId && one.teamId !== other.teamId))
    return { kind: "ask", conversationIds: rows.map(({ id }) => id) };
  const assigneeId = firstTyped([one.assigneeId, other.assigneeId], await signsOf(ctx, [one.id, other.id]));
  const [into, from] = inOrder(one, other, assigneeId);
  return { kind: "join", intoId: into.id, fromId: from.id, assigneeId };
}

/** Into the one that a team has, else the keeper's, else the older. */
function inOrder(a: Joinable, b: Joinable, keeperId: string | null): [Joinable, Joinable] {
  if ((a.teamId === null) !== (b.teamId === null)) return a.teamId ? [a, b] : [b, a];
  if (keeperId && (a.assigneeId === keeperId) !== (b.assigneeId === keeperId))
    return a.assigneeId === keeperId ? [a, b] : [b, a];
  const isOlder = a.openedAt < b.openedAt || (a.openedAt.getTime() === b.openedAt.getTime() && a.id < b.id);
  return isOlder ? [a, b] : [b, a];
}

function signsOf(ctx: Ctx, conversationIds: readonly string[]): Promise<WorkSign[]> {
  const ids = uuids(conversationIds);
  return ctx.db.$queryRaw<WorkSign[]>`
    SELECT "agentId", 'typed' AS kind, "begunAt" AS at FROM "Draft" WHERE "conversationId" = ANY(${ids})
    UNION ALL SELECT "agentId", 'typed', "seenAt" FROM "Presence" WHERE "conversationId" = ANY(${ids}) AND state = 'typing'
    UNION ALL SELECT ("values"->>'to')::uuid, 'took', "actedAt" FROM "ConversationAct"
      WHERE "conversationId" = ANY(${ids}) AND kind = 'assigned' AND "values"->>'to' IS NOT NULL`;
}
