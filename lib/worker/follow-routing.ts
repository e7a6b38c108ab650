import type { WorkerCtx } from "@/lib/context/ctx";
import { routeConversations } from "@/lib/conversations/routing/route-conversations";
import { routeSince } from "@/lib/conversations/routing/route-since";
import { routeWaiting } from "@/lib/conversations/routing/route-waiting";
import { followChanges } from "./follow-changes";

/** Reads the change feed for what came in or opened again, from its own place, and routes it; then what waits for somebody free. */
export async function followForRouting(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  await followChanges(ctx, "routing", signal, {
    take: (rows) =>
      routeConversations(ctx, [
        ...new Set(
          rows.flatMap(({ kind, conversationId }) =>
            conversationId && (kind === "interaction.created" || kind === "conversation.changed")
              ? [conversationId]
              : [],
          ),
        ),
      ]),
    catchUp: (since) => routeSince(ctx, since),
  });
  await routeWaiting(ctx);
}
