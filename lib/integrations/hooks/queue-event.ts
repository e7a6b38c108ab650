import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { HookEvent } from "../hook-schemas";

/** Something that other systems are told of: numbers and ids, nobody's name or message. */
export interface HookNews {
  event: HookEvent;
  /** The same thing is told once. */
  key: string;
  body: Readonly<Record<string, string | number | readonly string[] | null>>;
}

/** Has every hook that wants to know told of it. Answers how many deliveries are new. */
export async function queueEvent(ctx: Ctx, { event, key, body }: HookNews): Promise<number> {
  const now = ctx.now();
  const hooks = await ctx.db.outgoingHook.findMany({
    where: { removedAt: null, offAt: null, events: { has: event }, createdAt: { lte: now } },
    select: { id: true },
  });
  if (hooks.length === 0) return 0;
  const { count } = await ctx.db.hookDelivery.createMany({
    data: hooks.map(({ id: hookId }) => ({
      id: uuidv7(now, ctx.random),
      hookId,
      key,
      event,
      body: { ...body, event },
      nextTryAt: now,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  if (count > 0) ctx.bell.ring("wires");
  return count;
}
