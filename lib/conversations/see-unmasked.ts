import { recordLook } from "@/lib/audit/record-look";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { getVisibleInteraction } from "./get-visible-interaction";
import type { Unmasked } from "./mark-schemas";
import { readInteractions } from "./read-interactions";

/**
 * The words of an interaction with the personal data that its reader sees masked; who looked is recorded. Card numbers
 * are stored nowhere and stay masked. Throws as `getVisibleInteraction`.
 */
export async function seeUnmasked(ctx: Ctx, id: string): Promise<Unmasked> {
  const seen = await getVisibleInteraction(ctx, id);
  const [row] = await readInteractions(ctx, sql`SELECT ${id}::uuid AS id`);
  if (!row) throw new NotFound("not-found");
  const hidden = seen.attachments.flatMap(({ hides }) => hides);
  if (seen.isMasked || hidden.length > 0)
    await recordLook(ctx, {
      what: "field",
      subject: "interaction",
      subjectId: id,
      customerId: row.customerId,
      values: {
        field: [...new Set([...seen.marks.map(({ kind }) => kind), ...hidden])].sort().join(" ") || "quote",
      },
    });
  const isWordless = seen.text === "" && row.text !== "";
  return {
    text: isWordless ? "" : row.text,
    quote: isWordless ? null : (row.quote?.text ?? null),
    versions: isWordless ? [] : (row.versions ?? []),
  };
}
