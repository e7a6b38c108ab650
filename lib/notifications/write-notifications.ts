import { uuidv7 } from "@/lib/base/ids";
import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { readChoices } from "./read-choices";
import type { NotificationKind } from "./rules/kinds";
import { isQuiet } from "./rules/local-times";
import { waysOf } from "./rules/ways-of";

export interface Found {
  kind: NotificationKind;
  agentId: string;
  key: string;
  conversationId: string | null;
  byId: string | null;
  happenedAt: Date;
  path: string | null;
}

/** What is older rings nowhere any more: it waits in the list. */
const FRESH_MS = HOUR;

/** Keeps each once, decides how it goes by what its agent chose, and puts it on the way. Part of the caller's transaction. */
export async function writeNotifications(ctx: Ctx, found: readonly Found[]): Promise<number> {
  const now = ctx.now();
  const choices = await readChoices(ctx, [...new Set(found.map(({ agentId }) => agentId))]);
  const rows = found.flatMap((each) => {
    const chosen = choices.get(each.agentId);
    if (!chosen) return [];
    const isOld = each.happenedAt < after(now, -FRESH_MS);
    const ways = waysOf(each.kind, {
      chosen: chosen.kinds.get(each.kind),
      isOnShift: chosen.isOnShift,
      isQuiet: isOld || isQuiet(now, chosen.zone, chosen.quiet),
    });
    return { ...each, id: uuidv7(now, ctx.random), ways };
  });
  const written = await ctx.db.$queryRaw<{ id: string; agentId: string; ways: string[] }[]>`
    INSERT INTO "Notification" (id, "agentId", kind, key, "conversationId", "byId", path, "happenedAt", "createdAt", ways)
    SELECT row.id, row."agentId", row.kind, row.key, row."conversationId", row."byId", row.path, row."happenedAt",
      ${now}::timestamptz, row.ways
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, "agentId" uuid, kind text, key text,
      "conversationId" uuid, "byId" uuid, path text, "happenedAt" timestamptz, ways text[])
    ORDER BY row."agentId", row.kind, row.key
    ON CONFLICT DO NOTHING RETURNING id, "agentId", ways`;
  await queuePushes(
    ctx,
    written.filter(({ ways }) => ways.includes("push")).map(({ id }) => id),
  );
  const seen = new Set(written.filter(({ ways }) => ways.includes("app")).map(({ agentId }) => agentId));
  await recordChanges(
    ctx,
    [...seen].map((agentId) => ({ kind: "notification.created", values: { agentId } })),
  );
  return written.length;
}

async function queuePushes(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "PushDelivery" ("notificationId", "subscriptionId", "nextAt")
    SELECT n.id, s.id, ${ctx.now()}::timestamptz FROM "Notification" n JOIN "PushSubscription" s ON s."agentId" = n."agentId"
    WHERE n.id = ANY(${[...ids]}::uuid[]) ORDER BY 1, 2 ON CONFLICT DO NOTHING`;
  ctx.bell.ring("outbox");
}
