import type { WorkerCtx } from "@/lib/context/ctx";
import { passOn } from "@/lib/conversations/handovers/pass-on";
import { passOnSince } from "@/lib/conversations/handovers/pass-on-since";
import { followChanges } from "./follow-changes";

/** Reads the change feed for what customers wrote, from its own place: an owner who is off does not keep it waiting. */
export function followForOwners(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  return followChanges(ctx, "owners", signal, {
    take: (rows) =>
      passOn(
        ctx,
        rows.flatMap(({ kind, conversationId }) =>
          conversationId && kind === "interaction.created" ? [conversationId] : [],
        ),
      ),
    catchUp: (since) => passOnSince(ctx, since),
  });
}
