import { Invalid, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { hashPicture } from "./hash-picture";
import { keepHash } from "./keep-hash";
import { cleanPicture, typeOf } from "./read-picture";
import { fileName, isPicture, MAX_PICTURE_BYTES, MAX_UPLOAD_BYTES, maySend } from "./rules/file-kinds";
import { maskWords } from "./rules/mask-words";
import { scanNew } from "./scan-new";
import type { Uploaded } from "./schemas";

/**
 * Keeps a file to be sent with a reply: its type is what its bytes say; of a picture EXIF and GPS are gone, of words card
 * numbers are masked. Throws
 * Invalid `empty-file` or `picture-unreadable`, Refused `file-too-large`, `file-type`, `too-many-pixels`, `infected`.
 */
export async function uploadAttachment(
  ctx: Ctx,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<Uploaded> {
  if (bytes.length === 0) throw new Invalid("empty-file");
  refuseLarge(bytes, MAX_UPLOAD_BYTES);
  const type = await typeOf(bytes);
  const kept = isPicture(type)
    ? await smallPicture(bytes)
    : { bytes: maskWords(bytes, type), type, width: null, height: null };
  if (!maySend(type)) throw new Refused("file-type", { type });
  const scan = await scanNew(ctx, kept.bytes);
  const now = ctx.now();
  const uploaded = {
    id: uuidv7(now, ctx.random),
    name: fileName(maskCards(name), kept.type),
    type: kept.type,
    bytes: kept.bytes.length,
  };
  const key = await ctx.files.put(kept.bytes);
  await ctx.db.attachment.create({
    data: {
      ...uploaded,
      ...scan,
      key,
      width: kept.width,
      height: kept.height,
      uploadedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
      createdAt: now,
    },
  });
  if (isPicture(type)) await keepHash(ctx, uploaded.id, await hashPicture(bytes));
  return uploaded;
}

async function smallPicture(bytes: Uint8Array) {
  refuseLarge(bytes, MAX_PICTURE_BYTES);
  const picture = await cleanPicture(bytes);
  refuseLarge(picture.bytes, MAX_PICTURE_BYTES);
  return picture;
}

function refuseLarge(bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw new Refused("file-too-large", { bytes: bytes.length, limit });
}
