import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes out of answers to everybody what was planned for these handles; one that waits is stopped. Who was answered when stays. */
export async function eraseAnswers(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "BulkAnswerItem" t SET "values" = '{}', state = CASE t.state WHEN 'waiting' THEN 'stopped' ELSE t.state END
    WHERE (t."values" <> '{}' OR t.state = 'waiting') AND t."conversationId" IN (
      SELECT h."conversationId" FROM "Thread" h WHERE h."handleId" = ANY(${uuids(handleIds)}))`;
}
