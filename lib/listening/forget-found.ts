import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_DAYS = 30;

/** Lets go of found posts after thirty days: what became a conversation lives on in the history alone. Answers how many. */
export function forgetFound(ctx: Ctx): Promise<number> {
  return ctx.db
    .$executeRaw`DELETE FROM "ListenedPost" WHERE "receivedAt" < ${after(ctx.now(), -KEPT_DAYS * DAY)}`;
}
