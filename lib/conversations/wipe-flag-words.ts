import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { WORDS_ONLY_KINDS } from "@/lib/red-flags/schemas";

/** What is left of evidence whose words are gone. */
const GONE = JSON.stringify({ code: "gone", values: {}, spans: [] });

/** Where words of these interactions go, what rules made of them goes; that a flag stood, and its weight, stays. */
export async function wipeFlagWords(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  const ids = uuids(interactionIds);
  await ctx.db.$executeRaw`
    WITH flags AS (UPDATE "Flag" SET evidence = ${GONE}::jsonb WHERE "interactionId" = ANY(${ids}))
    DELETE FROM "Triage" WHERE "interactionId" = ANY(${ids})`;
}

/**
 * The same of everything these handles raised, with the reasons people gave. A kind that tells of health, law or danger
 * says enough by itself: such flags go.
 */
export async function eraseFlags(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH gone AS (
      DELETE FROM "Flag" f USING "Thread" t WHERE t.id = f."threadId" AND t."handleId" = ANY(${uuids(handleIds)})
        AND f.kind = ANY(${[...WORDS_ONLY_KINDS]}::text[])
    )
    UPDATE "Flag" f SET evidence = ${GONE}::jsonb, "clearReason" = CASE WHEN f."clearReason" IS NOT NULL THEN 'erased' END
    FROM "Thread" t WHERE t.id = f."threadId" AND t."handleId" = ANY(${uuids(handleIds)})
      AND NOT f.kind = ANY(${[...WORDS_ONLY_KINDS]}::text[])`;
}
