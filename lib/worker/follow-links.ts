import type { WorkerCtx } from "@/lib/context/ctx";
import { followLinks } from "@/lib/conversations/follow-links";
import { linkProved } from "@/lib/conversations/link-proved";
import { listInteractionsSince } from "@/lib/conversations/list-interactions-since";
import { followChanges } from "./follow-changes";

const NAME = "links";

/** Reads the change feed for what people quote, from its own place. */
export async function followForLinks(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  await followChanges(ctx, NAME, signal, {
    take: (rows) =>
      followLinks(
        ctx,
        rows.flatMap(({ kind, interactionId }) =>
          interactionId && kind.startsWith("interaction.") ? [interactionId] : [],
        ),
      ),
    // The feed is kept for an hour; what a longer stop has missed is read from the history itself.
    catchUp: async (since) => {
      for await (const ids of listInteractionsSince(ctx, since)) {
        if (signal.aborted) throw signal.reason;
        await followLinks(ctx, ids);
      }
    },
  });
  await linkProved(ctx);
}
