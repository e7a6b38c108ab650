import { askWire } from "@/lib/accounts/ask-wire";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { type LoadedPictures, loadedPicturesSchema } from "./schemas";

/**
 * Has the worker fetch the pictures a mail points at, because a person asked for them: their sender then knows that
 * the mail was opened, which the audit says too. Throws NotFound, Refused `wire-silent`.
 */
export async function loadMailPictures(ctx: Ctx, interactionId: string): Promise<LoadedPictures> {
  const { accountId } = await getVisibleInteraction(ctx, interactionId);
  const answer = await askWire(ctx, {
    kind: "mail-pictures",
    ...(accountId ? { accountId } : {}),
    input: { interactionId },
  });
  const loaded = loadedPicturesSchema.parse(answer);
  await writeEntry(ctx, {
    action: "mail.pictures-loaded",
    subject: "interaction",
    subjectId: interactionId,
    values: { ...loaded },
  });
  return loaded;
}
