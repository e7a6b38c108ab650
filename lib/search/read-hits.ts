import type { Ctx } from "@/lib/context/ctx";
import { readInteractions } from "@/lib/conversations/read-interactions";
import { viewInteraction } from "@/lib/conversations/rules/view-interaction";
import { sql, uuids } from "@/lib/db/sql";
import type { HitKey } from "./find-hits";
import { hasHit, markHits } from "./rules/mark-hits";
import type { Term } from "./rules/query-terms";
import type { Highlight, SearchHit } from "./schemas";

/** The interactions found, with what was searched for marked in their words or in the names of their files. It checks no right. */
export async function readHits(
  ctx: Ctx,
  keys: readonly HitKey[],
  wanted: readonly Term[],
): Promise<SearchHit[]> {
  if (keys.length === 0) return [];
  const rows = await readInteractions(ctx, sql`SELECT unnest(${uuids(keys.map(({ id }) => id))}) AS id`);
  return rows.map((row) => {
    const interaction = viewInteraction(row, ctx.traits.get(row.channel));
    const text: Highlight = { field: "text", segments: markHits(interaction.text, wanted) };
    const subject: Highlight[] = interaction.mail
      ? [{ field: "subject", segments: markHits(interaction.mail.subject, wanted) }]
      : [];
    const files = interaction.attachments
      .map((file): Highlight => ({ field: "file", segments: markHits(file.name, wanted) }))
      .filter(({ segments }) => hasHit(segments));
    return {
      interaction,
      customer: { id: row.customerId, displayName: row.customerName },
      highlights: [...subject, text, ...files],
    };
  });
}
