import type { WorkerCtx } from "@/lib/context/ctx";
import { listInteractionsSince } from "@/lib/conversations/list-interactions-since";
import { joinAffected } from "@/lib/incidents/parts/join-affected";
import { joinByRules } from "@/lib/incidents/parts/join-by-rules";
import { readBack } from "@/lib/incidents/parts/read-back";
import { followChanges } from "./follow-changes";

/** Reads the change feed for what people say, from its own place, and lets it join incidents; then what a new rule reads back. */
export async function followForJoins(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  await followChanges(ctx, "joins", signal, {
    take: async (rows) => {
      await joinByRules(ctx, [
        ...new Set(
          rows.flatMap(({ kind, interactionId }) =>
            interactionId && kind.startsWith("interaction.") ? [interactionId] : [],
          ),
        ),
      ]);
      // A link makes somebody affected as well: any change of a conversation is looked at.
      await joinAffected(ctx, [...new Set(rows.flatMap(({ conversationId }) => conversationId ?? []))]);
    },
    catchUp: async (since) => {
      for await (const ids of listInteractionsSince(ctx, since)) {
        if (signal.aborted) throw signal.reason;
        await joinByRules(ctx, ids);
      }
    },
  });
  await readBack(ctx, signal);
}
