import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Before } from "./undo-schemas";

/** Sets status and its times as they were before, with the flags that a resolve ended; whoever calls it rebuilds the turns after, which have the last word. */
export async function restoreStatus(ctx: Ctx, before: readonly Before[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH back AS (
      UPDATE "Flag" f SET "clearedAt" = NULL, ending = NULL FROM "Conversation" c
      WHERE c.id = ANY(${uuids(before.map(({ id }) => id))}) AND f."conversationId" = c.id AND f.ending = 'over'
        AND c.status = 'resolved' AND f."clearedAt" = c."resolvedAt"
        AND NOT EXISTS (SELECT 1 FROM "Flag" o WHERE o."threadId" = f."threadId" AND o.kind = f.kind AND o."clearedAt" IS NULL)
    )
    UPDATE "Conversation" c SET status = b.status, "dueAt" = coalesce(c."dueAt", b."dueAt", ${ctx.now()}::timestamptz),
      "snoozedUntil" = b."snoozedUntil", "resolvedAt" = b."resolvedAt", "joinedIntoId" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(before)}::jsonb)
      AS b(id uuid, status text, "dueAt" timestamptz, "snoozedUntil" timestamptz, "resolvedAt" timestamptz)
    WHERE c.id = b.id`;
}
