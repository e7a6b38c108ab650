import { callIn } from "@/lib/agents/limits/call-in";
import type { CalledHelper, CallHelpers } from "@/lib/agents/limits/limit-schemas";
import { tagOfIncident } from "@/lib/agents/limits/write-limit";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readVisible } from "@/lib/conversations/lock-visible";
import { setTags } from "@/lib/conversations/set-tags";

/**
 * Calls helpers, and puts the tag of their incident on the conversations its posts lie in, so that they see them at once;
 * what comes later is seen when somebody, or a rule, gives it the tag. Throws what `callIn` throws.
 */
export async function callInFor(outer: Ctx, input: CallHelpers): Promise<CalledHelper[]> {
  return inTransaction(outer, async (ctx) => {
    const called = await callIn(ctx, input);
    const incident = await tagOfIncident(ctx, input.incidentId);
    if (!incident) return called;
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT i."conversationId" AS id FROM "Incident" n JOIN "Interaction" i ON i.id = ANY(n."postIds")
        JOIN "Conversation" c ON c.id = i."conversationId"
      WHERE n.id = ${incident.id}::uuid AND c.status <> 'resolved' AND c."joinedIntoId" IS NULL ORDER BY 1`;
    const seen = await readVisible(
      ctx,
      rows.map(({ id }) => id),
    );
    for (const { id, tags } of seen) await setTags(ctx, id, [...tags, incident.tag]);
    return called;
  });
}
