import type { Ctx } from "@/lib/context/ctx";
import { setTags } from "@/lib/conversations/set-tags";
import { uuids } from "@/lib/db/sql";

/**
 * Gives what joined the tag by which helpers bound to the incident see it, while there are such helpers. Part of the
 * caller's transaction.
 */
export async function tagForIncident(
  ctx: Ctx,
  incidentId: string,
  interactionIds: readonly string[],
): Promise<void> {
  const bound = await ctx.db.agentLimit.findFirst({
    where: { incidentId, endedAt: null, tag: { not: null } },
    select: { tag: true },
  });
  const tag = bound?.tag;
  if (!tag) return;
  const rows = await ctx.db.$queryRaw<{ id: string; tags: string[] }[]>`
    SELECT DISTINCT c.id, c.tags FROM "Interaction" i JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE i.id = ANY(${uuids(interactionIds)}) AND c.status <> 'resolved' AND c."joinedIntoId" IS NULL
      AND NOT c.tags @> ${[tag]}::text[] ORDER BY c.id`;
  const asDesk = { ...ctx, actor: { type: "system" as const, task: "incidents" } };
  for (const { id, tags } of rows) await setTags(asDesk, id, [...tags, tag]);
}
