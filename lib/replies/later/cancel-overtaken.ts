import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockReply } from "../lock-reply";
import { cancelIfOvertaken } from "./cancel-if-overtaken";
import { overtakenSql } from "./overtaken-sql";

const AT_ONCE = 50;

/** Cancels the scheduled replies whose customer wrote first. Whatever its pace, none of them leaves: a claim looks too. */
export async function cancelOvertaken(ctx: Ctx): Promise<number> {
  const due = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Reply" r WHERE r.state = 'queued' AND r.code = 'scheduled' AND ${overtakenSql}
    ORDER BY r.id LIMIT ${AT_ONCE}`;
  let cancelled = 0;
  for (const { id } of due) {
    cancelled += await inTransaction(ctx, async (ctx) => {
      const reply = await lockReply(ctx, id);
      return reply?.state === "queued" && (await cancelIfOvertaken(ctx, reply)) ? 1 : 0;
    });
  }
  return cancelled;
}
