import { maySee } from "@/lib/agents/rules/may-see";
import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { keptFrom } from "./kept-from";
import type { ConversationStatus } from "./schemas";

export interface Locked {
  id: string;
  customerId: string;
  accountId: string | null;
  status: ConversationStatus;
  assigneeId: string | null;
  teamId: string | null;
  tags: string[];
  reasonIds: string[];
  dueAt: Date | null;
  snoozedUntil: Date | null;
  resolvedAt: Date | null;
  joinedIntoId: string | null;
  lastInteractionNumber: number;
}

/** Takes the rows for this transaction, in the order everybody takes them; those the actor may not see are left out. */
export async function lockMany(ctx: Ctx, conversationIds: readonly string[]): Promise<Locked[]> {
  const rows = await read(ctx, conversationIds, sql`FOR NO KEY UPDATE`);
  return rows.filter((row) => maySee(ctx.actor, row));
}

/** The same without taking them. */
export async function readVisible(ctx: Ctx, conversationIds: readonly string[]): Promise<Locked[]> {
  const rows = await read(ctx, conversationIds, sql``);
  return rows.filter((row) => maySee(ctx.actor, row));
}

function read(ctx: Ctx, conversationIds: readonly string[], lock: Sql): Promise<Locked[]> {
  return ctx.db.$queryRaw<Locked[]>`
    SELECT id, "customerId", "accountId", status, "assigneeId", "teamId", tags, "reasonIds", "dueAt", "snoozedUntil",
      "resolvedAt", "joinedIntoId", "lastInteractionNumber"
    FROM "Conversation" WHERE id = ANY(${uuids(conversationIds)}) ORDER BY id ${lock}`;
}

/**
 * Takes one conversation for a deed. Throws NotFound for a missing one and, alike, for one the actor may not know
 * of; Conflict `joined` when its threads have gone into another, whose id it names.
 */
export async function lockVisible(ctx: Ctx, conversationId: string): Promise<Locked> {
  const [row] = await read(ctx, [conversationId], sql`FOR NO KEY UPDATE`);
  if (!row) throw new NotFound("not-found");
  if (!maySee(ctx.actor, row)) throw keptFrom(ctx, "conversation", conversationId);
  if (row.joinedIntoId) throw new Conflict("joined", { conversationId: row.joinedIntoId });
  return row;
}
