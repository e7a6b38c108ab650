import type { WorkerCtx } from "@/lib/context/ctx";
import { listInteractionsSince } from "@/lib/conversations/list-interactions-since";
import { noteImpostors } from "@/lib/listening/impostors/note-impostors";
import { followChanges } from "./follow-changes";

/** Reads the change feed for who could be taken for us, from its own place. */
export function followForImpostors(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  return followChanges(ctx, "impostors", signal, {
    take: (rows) =>
      noteImpostors(
        ctx,
        rows.flatMap(({ kind, interactionId }) =>
          interactionId && kind === "interaction.created" ? [interactionId] : [],
        ),
      ),
    catchUp: async (since) => {
      for await (const ids of listInteractionsSince(ctx, since)) {
        if (signal.aborted) throw signal.reason;
        await noteImpostors(ctx, ids);
      }
    },
  });
}
