import sharp from "sharp";
import type { WorkerCtx } from "@/lib/context/ctx";
import { hashPicture } from "./hash-picture";
import { keepHash } from "./keep-hash";
import { MAX_PIXELS } from "./rules/file-kinds";

const AT_ONCE = 4;
/** Twice the longest side a history shows, for screens of double density. */
const SIDE = 640;

/** Makes the small pictures of the history, WebP, upright, without EXIF, and keeps by what each is known again. What can't be read is shown as it is. Answers how many it tried. */
export async function makeThumbnails(ctx: WorkerCtx): Promise<number> {
  const due = await ctx.db.$queryRaw<{ id: string; key: string }[]>`
    WITH due AS (
      SELECT id FROM "Attachment" WHERE state = 'stored' AND "thumbTriedAt" IS NULL AND key IS NOT NULL
        AND type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')
      ORDER BY "createdAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    UPDATE "Attachment" a SET "thumbTriedAt" = ${ctx.now()}::timestamptz FROM due WHERE a.id = due.id
    RETURNING a.id, a.key`;
  await Promise.all(due.map((file) => makeOne(ctx, file)));
  return due.length;
}

async function makeOne(ctx: WorkerCtx, { id, key }: { id: string; key: string }): Promise<void> {
  const bytes = await ctx.files.get(key);
  if (bytes) await keepHash(ctx, id, await hashPicture(bytes));
  const small = bytes ? await shrink(bytes) : null;
  if (!small) return;
  const thumbKey = await ctx.files.put(small);
  const { count } = await ctx.db.attachment.updateMany({
    where: { id, state: { in: ["stored", "waiting-for-scan"] }, thumbKey: null },
    data: { thumbKey },
  });
  if (count === 0) await ctx.files.delete(thumbKey);
}

async function shrink(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true });
    return new Uint8Array(await picture.webp({ quality: 80 }).toBuffer());
  } catch {
    return null;
  }
}
