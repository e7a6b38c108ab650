import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { carryOutConsequences, carryOutSince } from "@/lib/conversations/safety/carry-out-consequences";
import { type FlagKind, SAFETY_KINDS } from "@/lib/red-flags/schemas";
import { followChanges } from "./follow-changes";

/** Reads the change feed for flags that were raised, from its own place, and does what follows from each, once. */
export function followForFlags(ctx: WorkerCtx, signal: AbortSignal): Promise<void> {
  return followChanges(ctx, "flags", signal, {
    take: (rows) =>
      carryOutConsequences(
        ctx,
        rows.flatMap(({ kind, conversationId }) =>
          conversationId && kind === "flag.raised" ? [conversationId] : [],
        ),
        pageSentence,
      ),
    catchUp: (since) => carryOutSince(ctx, since, pageSentence),
  });
}

/** It goes out by text and mail, and names nobody. */
function pageSentence(kind: FlagKind): string {
  const say = mailWords.in({ locale: "en", zone: "Etc/UTC" });
  const isSafety = (SAFETY_KINDS as readonly string[]).includes(kind);
  return isSafety ? say(`flag.paged.${kind}`) : say("flag.paged.other", { kind });
}
