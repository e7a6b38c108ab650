import type { WorkerCtx } from "@/lib/context/ctx";
import { planAsks, planAsksSince } from "@/lib/replies/plan-asks";
import { followChanges } from "./follow-changes";

/** Reads the change feed for what was resolved or is open again, from its own place. */
export function followForAsks(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  return followChanges(ctx, "satisfaction", signal, {
    take: (rows) =>
      planAsks(
        ctx,
        rows.flatMap(({ kind, conversationId }) =>
          conversationId && kind === "conversation.changed" ? [conversationId] : [],
        ),
      ),
    catchUp: (since) => planAsksSince(ctx, since),
  });
}
