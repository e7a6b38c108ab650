import type { WorkerCtx } from "@/lib/context/ctx";
import { listInteractionsSince } from "@/lib/conversations/list-interactions-since";
import { noteBystanders } from "@/lib/listening/impostors/note-bystanders";
import { noteImpostors } from "@/lib/listening/impostors/note-impostors";
import { followChanges } from "./follow-changes";

/** Looks at bystanders, and reads the change feed from its own place, for who could be taken for us. */
export async function followForImpostors(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  await noteBystanders(ctx);
  await followChanges(ctx, "impostors", signal, {
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
