import type { Ctx } from "@/lib/context/ctx";
import type { PictureHash } from "./hash-picture";

/** Keeps by what a picture is known again; the first hash of a file stays: it is of the bytes as they came. */
export async function keepHash(
  ctx: Ctx,
  attachmentId: string,
  { sha256, looks }: PictureHash,
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "PictureHash" ("attachmentId", sha256, looks)
    SELECT id, ${sha256}, ${looks}::bigint FROM "Attachment" WHERE id = ${attachmentId}::uuid AND key IS NOT NULL
    ON CONFLICT DO NOTHING`;
}
