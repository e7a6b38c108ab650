import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { uuids } from "@/lib/db/sql";
import type { PartsOf } from "../join-schemas";
import { writeParts } from "./write-parts";

/**
 * Lets a conversation (its newest inbound interaction) or things said join an open incident, and what was taken out come
 * back. For who may see them. Answers the ids of all it was asked for. Throws NotFound, Conflict `incident-closed`,
 * `nothing-to-join`.
 */
export async function joinByHand(outer: Ctx, incidentId: string, wish: PartsOf): Promise<string[]> {
  return inTransaction(outer, async (ctx) => {
    await requireOpen(ctx, incidentId);
    const ids = "conversationId" in wish ? await newestOf(ctx, wish.conversationId) : wish.interactionIds;
    await requireSaid(ctx, ids);
    const joined = await writeParts(
      ctx,
      ids.map((interactionId) => ({ incidentId, interactionId, ruleId: null })),
      "hand",
    );
    if (joined > 0)
      await writeEntry(ctx, {
        action: "incident.joined",
        subject: "incident",
        subjectId: incidentId,
        values: { interactionIds: ids },
      });
    return [...ids];
  });
}

/** Throws NotFound, Conflict `incident-closed`. */
export async function requireOpen(ctx: Ctx, incidentId: string): Promise<void> {
  const incident = await ctx.db.incident.findUnique({ where: { id: incidentId }, select: { state: true } });
  if (!incident) throw new NotFound("not-found");
  if (incident.state !== "open") throw new Conflict("incident-closed");
}

/** Each of them was said to us in a conversation the actor may see. Throws NotFound. */
export async function requireSaid(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(interactionIds)];
  const rows = await ctx.db.$queryRaw<{ conversationId: string | null }[]>`
    SELECT "conversationId" FROM "Interaction" WHERE id = ANY(${uuids(wanted)}) AND direction = 'inbound'`;
  if (rows.length < wanted.length) throw new NotFound("not-found");
  for (const id of new Set(rows.flatMap(({ conversationId }) => conversationId ?? [])))
    await requireVisible(ctx, id);
}

async function newestOf(ctx: Ctx, conversationId: string): Promise<string[]> {
  await requireVisible(ctx, conversationId);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid AND direction = 'inbound'
      AND "deletedAt" IS NULL AND "withheldReason" IS NULL ORDER BY "publishedAt" DESC, id DESC LIMIT 1`;
  if (rows.length === 0) throw new Conflict("nothing-to-join");
  return rows.map(({ id }) => id);
}
