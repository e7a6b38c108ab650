import type { Ctx } from "@/lib/context/ctx";
import type { Before } from "./undo-schemas";

/** Sets status and its times as they were before; whoever calls it rebuilds the turns after, which have the last word. */
export async function restoreStatus(ctx: Ctx, before: readonly Before[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Conversation" c SET status = b.status, "dueAt" = coalesce(c."dueAt", b."dueAt", ${ctx.now()}::timestamptz),
      "snoozedUntil" = b."snoozedUntil", "resolvedAt" = b."resolvedAt", "joinedIntoId" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(before)}::jsonb)
      AS b(id uuid, status text, "dueAt" timestamptz, "snoozedUntil" timestamptz, "resolvedAt" timestamptz)
    WHERE c.id = b.id`;
}
