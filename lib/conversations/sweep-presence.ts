import type { Ctx } from "@/lib/context/ctx";
import { PRESENCE_MS } from "./see-presence";

/** Drops signs of life that no longer count. Returns how many. */
export function sweepPresence(ctx: Ctx): Promise<number> {
  const since = new Date(ctx.now().getTime() - PRESENCE_MS);
  return ctx.db.$executeRaw`DELETE FROM "Presence" WHERE "seenAt" <= ${since}::timestamptz`;
}
