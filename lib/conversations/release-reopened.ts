import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { plansShifts, readWatch } from "@/lib/coverage/read-watch";
import { mayGoBack } from "@/lib/coverage/rules/shift-end";
import { uuids } from "@/lib/db/sql";
import { recordActs } from "./record-acts";
import { PRESENCE_MS } from "./see-presence";

/**
 * Of conversations that were reopened, those whose last agent is not on shift go to the queue; an agent who reopens
 * their own, or is typing in it, keeps it. Nothing changes on a desk that plans no shifts. The caller has locked them.
 */
export async function releaseReopened(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return;
  const own = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = await ctx.db.$queryRaw<{ id: string; assigneeId: string }[]>`
    SELECT id, "assigneeId" FROM "Conversation"
    WHERE id = ANY(${uuids(conversationIds)}) AND "assigneeId" IS NOT NULL AND "assigneeId" IS DISTINCT FROM ${own}::uuid
      AND NOT EXISTS (SELECT FROM "Presence" p WHERE p."conversationId" = "Conversation".id AND p."agentId" = "assigneeId"
        AND p.state = 'typing' AND p."seenAt" > ${after(ctx.now(), -PRESENCE_MS)}::timestamptz)`;
  if (rows.length === 0) return;
  if (!(await plansShifts(ctx))) return;
  const watchers = await readWatch(ctx, [...new Set(rows.map(({ assigneeId }) => assigneeId))]);
  const left = rows.filter(({ assigneeId }) => {
    const watcher = watchers.find(({ agentId }) => agentId === assigneeId);
    return !mayGoBack({
      isOnShift: watcher?.isOnShift ?? false,
      state: watcher?.state ?? "away",
      plansShifts: true,
    });
  });
  if (left.length === 0) return;
  await ctx.db.$executeRaw`
    UPDATE "Conversation" SET "assigneeId" = NULL, "changeNumber" = "changeNumber" + 1
    WHERE id = ANY(${uuids(left.map(({ id }) => id))})`;
  await recordActs(
    ctx,
    left.map(({ id, assigneeId }) => ({
      conversationId: id,
      kind: "assigned",
      values: { from: assigneeId, to: null, by: "reopened" },
    })),
  );
}
