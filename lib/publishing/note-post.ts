import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";

/** Puts a deed on a post into the audit, where the timeline of its incident finds it; ids and counts, never its words. */
export function notePost(
  ctx: Ctx,
  deed: string,
  post: { id: string; accountId: string; incidentId: string | null },
  values: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, accountId, incidentId } = post;
  return writeEntry(ctx, {
    action: `post.${deed}`,
    subject: "post",
    subjectId: id,
    values: { accountId, incidentId, ...values },
  });
}
