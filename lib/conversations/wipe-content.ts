import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { refreshPreviews } from "./refresh-previews";
import { wipeFlagWords } from "./wipe-flag-words";

export interface Wiped {
  id: string;
  conversationId: string | null;
}

/**
 * Takes the content out of interactions and leaves what is counted: who, when, which way, the clock. Words, quote,
 * versions, mail, call notes and files go; `aged-out` or `erased` says why. Raw bytes and the outbox are their own
 * domains'. Part of the caller's transaction; bytes of files go by `wipeRemovedFiles` after it.
 */
export async function wipeContent(
  ctx: Ctx,
  wiped: readonly Wiped[],
  reason: "aged-out" | "erased",
): Promise<void> {
  if (wiped.length === 0) return;
  const ids = uuids(wiped.map(({ id }) => id));
  await ctx.db.$executeRaw`
    WITH versions AS (DELETE FROM "InteractionVersion" WHERE "interactionId" = ANY(${ids})),
    mails AS (
      UPDATE "Mail" SET subject = '', "from" = NULL, "to" = '[]', cc = '[]', "replyTo" = '[]', "references" = '{}',
        html = NULL, folded = NULL, bounced = NULL, authentication = NULL,
        "messageId" = CASE WHEN ${reason} = 'erased' THEN NULL ELSE "messageId" END
      WHERE "interactionId" = ANY(${ids})
    ),
    calls AS (UPDATE "Call" SET note = '', promised = NULL WHERE "interactionId" = ANY(${ids}))
    UPDATE "Interaction" SET text = '', quote = NULL, "withheldReason" = ${reason} WHERE id = ANY(${ids})`;
  await wipeFlagWords(
    ctx,
    wiped.map(({ id }) => id),
  );
  await wipeFiles(
    ctx,
    wiped.map(({ id }) => id),
  );
  const conversationIds = [...new Set(wiped.flatMap(({ conversationId }) => conversationId ?? []))];
  await refreshPreviews(ctx, conversationIds);
  await recordChanges(ctx, [
    ...wiped.map(({ id, conversationId }) => ({
      kind: "interaction.changed" as const,
      interactionId: id,
      conversationId,
    })),
    ...conversationIds.map((conversationId) => ({ kind: "conversation.changed" as const, conversationId })),
  ]);
}

/** Lets go of all files of these interactions, with their names and words. */
async function wipeFiles(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Attachment" SET state = 'failed', failure = 'removed', name = '', "sourceUrl" = NULL, "altText" = NULL,
      "externalId" = NULL, "contentId" = NULL, "nextTryAt" = NULL
    WHERE "interactionId" = ANY(${uuids(interactionIds)})`;
}
