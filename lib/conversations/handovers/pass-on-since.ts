import type { Ctx } from "@/lib/context/ctx";
import { passOn } from "./pass-on";

/** The same for everything customers have written to since then. */
export async function passOnSince(ctx: Ctx, since: Date): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation" WHERE status = 'open' AND "assigneeId" IS NOT NULL AND "lastInboundAt" >= ${since}::timestamptz`;
  return passOn(
    ctx,
    rows.map(({ id }) => id),
  );
}
