import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";

/** What was done to a make-good, for the audit. */
export function noteMakeGood(
  ctx: Ctx,
  deed: string,
  subjectId: string,
  values: Record<string, unknown>,
): Promise<void> {
  return writeEntry(ctx, { action: `make-good.${deed}`, subject: "make-good", subjectId, values });
}
