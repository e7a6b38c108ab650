import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { Invalid, Refused } from "@/lib/base/errors";
import { isPicture, MAX_PIXELS } from "./rules/file-kinds";

export interface Picture {
  bytes: Uint8Array;
  type: string;
  width: number;
  height: number;
}

/** The type that the bytes themselves show, whatever was claimed: `text/plain` for words that are no markup. */
export async function typeOf(bytes: Uint8Array): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  return found ?? (isWords(bytes) ? "text/plain" : "application/octet-stream");
}

function isWords(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64_000);
  if (start.length === 0 || start.includes(0)) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return !/^\s*<|<(script|html|svg|iframe)\b/i.test(text);
  } catch {
    return false;
  }
}

/** Width and height of a picture, without unpacking it. Null when it is none or can't be read. */
export async function measure(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const {
      width,
      height,
      pages = 1,
      pageHeight,
    } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    return width && height && width * height * pages <= MAX_PIXELS
      ? { width, height: pageHeight ?? height }
      : null;
  } catch {
    return null;
  }
}

/**
 * The picture unpacked and packed again, upright and without EXIF, GPS or anything hung onto it. Throws Refused
 * `file-type` for what is no picture, Refused `too-many-pixels`, Invalid `picture-unreadable`.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Picture> {
  const type = await typeOf(bytes);
  if (!isPicture(type)) throw new Refused("file-type", { type });
  try {
    const format =
      type === "image/jpeg" ? "jpeg" : type === "image/png" ? "png" : type === "image/webp" ? "webp" : "gif";
    const source = sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      animated: format === "gif" || format === "webp",
    });
    const { data, info } = await source
      .autoOrient()
      .toFormat(format, format === "jpeg" ? { quality: 90 } : {})
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), type, width: info.width, height: info.pageHeight ?? info.height };
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new Refused("too-many-pixels", { limit: MAX_PIXELS });
    throw new Invalid("picture-unreadable");
  }
}
