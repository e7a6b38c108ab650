import { Invalid, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { cleanPicture } from "./read-picture";
import { fileName, MAX_UPLOAD_BYTES } from "./rules/file-kinds";
import type { Uploaded } from "./schemas";

/**
 * Keeps a picture to be sent with a reply: its type is what its bytes say, EXIF and GPS are gone. Throws Invalid
 * `empty-file` or `picture-unreadable`, Refused `file-too-large`, `file-type`, `too-many-pixels`.
 */
export async function uploadAttachment(
  ctx: Ctx,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<Uploaded> {
  if (bytes.length === 0) throw new Invalid("empty-file");
  if (bytes.length > MAX_UPLOAD_BYTES)
    throw new Refused("file-too-large", { bytes: bytes.length, limit: MAX_UPLOAD_BYTES });
  const picture = await cleanPicture(bytes);
  if (picture.bytes.length > MAX_UPLOAD_BYTES)
    throw new Refused("file-too-large", { bytes: picture.bytes.length, limit: MAX_UPLOAD_BYTES });
  const now = ctx.now();
  const uploaded = {
    id: uuidv7(now, ctx.random),
    name: fileName(name, picture.type),
    type: picture.type,
    bytes: picture.bytes.length,
  };
  const key = await ctx.files.put(picture.bytes);
  await ctx.db.attachment.create({
    data: {
      ...uploaded,
      key,
      width: picture.width,
      height: picture.height,
      state: "stored",
      uploadedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
      createdAt: now,
    },
  });
  return uploaded;
}
