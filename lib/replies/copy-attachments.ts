import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

/**
 * Copies of stored files that the writer may send with an answer of theirs; the originals stay. In the order asked.
 * Whoever calls it has made sure that the writer may know of the files. Throws NotFound `attachment-missing`, Conflict
 * `waiting-for-scan`.
 */
export async function copyAttachments(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const copies: string[] = [];
  for (const id of ids) {
    const file = await ctx.db.attachment.findUnique({ where: { id } });
    if (!file?.key) throw new NotFound("attachment-missing");
    if (file.state !== "stored" || (ctx.scanner && !file.scannedAt)) throw new Conflict("waiting-for-scan");
    const bytes = await ctx.files.get(file.key);
    if (!bytes) throw new NotFound("attachment-missing");
    const { name, type, width, height, altText, state, scannedAt } = file;
    const copy = uuidv7(ctx.now(), ctx.random);
    await ctx.db.attachment.create({
      data: {
        id: copy,
        name,
        type,
        bytes: bytes.length,
        width,
        height,
        altText,
        state,
        scannedAt,
        key: await ctx.files.put(bytes),
        uploadedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        createdAt: ctx.now(),
      },
    });
    // By its hash the guard knows a picture that came in private, also as a copy.
    await ctx.db.$executeRaw`INSERT INTO "PictureHash" ("attachmentId", sha256, looks)
      SELECT ${copy}::uuid, sha256, looks FROM "PictureHash" WHERE "attachmentId" = ${id}::uuid`;
    copies.push(copy);
  }
  return copies;
}
