import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockVisible } from "@/lib/conversations/lock-visible";

export interface LockedPromise {
  id: string;
  conversationId: string;
  dueAt: Date;
  createdAt: Date;
  brokenAt: Date | null;
}

/** Takes an open promise and its conversation for a deed. Throws NotFound, Conflict `promise-over`. */
export async function lockPromise(ctx: Ctx, id: string): Promise<LockedPromise> {
  const [place] = await ctx.db.$queryRaw<{ conversationId: string | null }[]>`
    SELECT t."conversationId" FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId" WHERE p.id = ${id}::uuid`;
  if (!place?.conversationId) throw new NotFound("not-found");
  const { conversationId } = place;
  await lockVisible(ctx, conversationId);
  const promise = await ctx.db.givenPromise.findUniqueOrThrow({ where: { id } });
  if (promise.keptAt || promise.releasedAt) throw new Conflict("promise-over");
  const { dueAt, createdAt, brokenAt } = promise;
  return { id, conversationId, dueAt, createdAt, brokenAt };
}
