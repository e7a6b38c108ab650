import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { claimAttachments } from "@/lib/replies/claim-attachments";
import { textHash } from "@/lib/replies/text-hash";
import type { PartRow } from "./lock-post";
import type { CreatePost } from "./schemas";

/**
 * Writes the parts of a post anew; files that stood in it already may be somebody else's, new ones are the writer's own.
 * Throws NotFound `attachment-missing`, Conflict `waiting-for-scan`, Refused `file-type`.
 */
export async function writeParts(
  ctx: Ctx,
  postId: string,
  parts: CreatePost["parts"],
  before: readonly PartRow[] = [],
): Promise<void> {
  const known = new Set(before.flatMap(({ attachmentIds }) => attachmentIds));
  const wanted = parts.flatMap(({ attachmentIds }) => attachmentIds);
  if (new Set(wanted).size < wanted.length) throw new NotFound("attachment-missing");
  await claimAttachments(
    ctx,
    wanted.filter((id) => !known.has(id)),
  );
  await ctx.db.plannedPart.deleteMany({ where: { postId } });
  await ctx.db.plannedPart.createMany({
    data: parts.map(({ text, attachmentIds }, position) => {
      const written = text.normalize("NFC").trim();
      return { postId, position, text: written, textHash: textHash(written), attachmentIds };
    }),
  });
}

/** Whether two lists of parts say and show the same. */
export function sameParts(parts: CreatePost["parts"], before: readonly PartRow[]): boolean {
  return (
    parts.length === before.length &&
    parts.every(({ text, attachmentIds }, index) => {
      const other = before[index];
      return (
        other?.text === text.normalize("NFC").trim() && attachmentIds.join() === other.attachmentIds.join()
      );
    })
  );
}
