import type { WorkerCtx } from "@/lib/context/ctx";
import { noteChanges, noteSince } from "@/lib/notifications/note-changes";
import { followChanges } from "./follow-changes";

/** Reads the change feed for what agents are told of, from its own place. */
export function followForNotifications(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  return followChanges(ctx, "notifications", signal, {
    take: (rows) =>
      noteChanges(ctx, {
        conversationIds: distinct(
          rows.map(({ kind, conversationId }) => (ABOUT.has(kind) ? conversationId : null)),
        ),
        interactionIds: distinct(
          rows.map(({ kind, interactionId }) => (SAID.has(kind) ? interactionId : null)),
        ),
      }),
    catchUp: (since) => noteSince(ctx, since),
  });
}

const ABOUT: ReadonlySet<string> = new Set(["conversation.changed", "turn.alarm", "flag.raised"]);
const SAID: ReadonlySet<string> = new Set(["interaction.created", "reply.changed"]);

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
