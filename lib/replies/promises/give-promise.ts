import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import type { GivenPromise, GivePromise } from "../promise-schemas";
import { getPromise } from "./get-promise";
import { insertPromise } from "./insert-promise";

/**
 * Writes down by hand what was promised, in an answer or a call of the conversation. Throws NotFound, Refused
 * `promise-past`, `promise-far`, `not-assignable`, `promise-unsaid` where the answer never left.
 */
export async function givePromise(
  outer: Ctx,
  conversationId: string,
  input: GivePromise,
): Promise<GivenPromise> {
  actingAgent(outer.actor);
  const { interactionId, ...promise } = input;
  const id = await inTransaction(outer, async (ctx) => {
    await lockVisible(ctx, conversationId);
    const said = await findSaid(ctx, conversationId, interactionId ?? null);
    return insertPromise(ctx, { conversationId, interactionId: said, promise, saidAt: ctx.now() });
  });
  return getPromise(outer, id);
}

async function findSaid(ctx: Ctx, conversationId: string, interactionId: string | null): Promise<string> {
  const [said] = await ctx.db.$queryRaw<{ id: string; state: string | null }[]>`
    SELECT i.id, r.state FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id
    WHERE i."conversationId" = ${conversationId}::uuid AND i.direction <> 'internal'
      AND (${interactionId}::uuid IS NULL OR i.id = ${interactionId}::uuid)
      AND (${interactionId}::uuid IS NOT NULL OR r.id IS NULL OR r.state NOT IN ('cancelled', 'refused', 'failed'))
    ORDER BY i.direction = 'outbound' DESC, i."publishedAt" DESC, i.id DESC LIMIT 1`;
  if (!said) throw new NotFound("not-found");
  if (["cancelled", "refused", "failed"].includes(said.state ?? "")) throw new Refused("promise-unsaid");
  return said.id;
}
