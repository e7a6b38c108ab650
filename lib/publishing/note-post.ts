import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

/** Deeds after which somebody else's yes is wanted, or no longer. */
const ABOUT_APPROVAL: ReadonlySet<string> = new Set([
  "asked",
  "approved",
  "returned",
  "withdrawn",
  "cancelled",
  "restored",
]);

/**
 * Puts a deed on a post into the audit, where the timeline of its incident finds it; ids and counts, never its words.
 * Of a person's or a program's deed the post itself says whose it was and when, for who comes after them.
 */
export async function notePost(
  ctx: Ctx,
  deed: string,
  post: { id: string; accountId: string; incidentId: string | null },
  values: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, accountId, incidentId } = post;
  const { actor } = ctx;
  if (actor.type === "agent" || actor.type === "program")
    await ctx.db.plannedPost.update({
      where: { id },
      data: { touchedById: actor.type === "agent" ? actor.agentId : null, touchedAt: ctx.now() },
    });
  if (ABOUT_APPROVAL.has(deed))
    await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "post" } }]);
  await writeEntry(ctx, {
    action: `post.${deed}`,
    subject: "post",
    subjectId: id,
    values: { accountId, incidentId, ...values },
  });
}
