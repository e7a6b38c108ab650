import type { Ctx } from "@/lib/context/ctx";
import { lockMany } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { restoreStatus } from "./restore-status";
import type { Before } from "./undo-schemas";

/** Gives a conversation back what it was before a resolve; what somebody has opened since stays as it is. */
export async function undoResolve(ctx: Ctx, before: Before): Promise<void> {
  const [row] = await lockMany(ctx, [before.id]);
  if (row?.status !== "resolved") return;
  await restoreStatus(ctx, [before]);
  await recordActs(ctx, [{ conversationId: before.id, kind: "reopened", values: { kind: "resolve" } }]);
  await rebuildTurns(ctx, [before.id]);
}
