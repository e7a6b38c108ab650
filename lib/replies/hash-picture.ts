import { createHash } from "node:crypto";
import sharp from "sharp";
import { MAX_PIXELS } from "./rules/file-kinds";

const [WIDTH, HEIGHT] = [9, 8];
/** Of 256 steps of brightness, so many come and go with packing. */
const NOISE = 2;
/** A picture with fewer differences, or hardly anything else, looks like every other of its kind. */
const LEAST_BITS = 10;
const ALL_BITS = 64;

export interface PictureHash {
  sha256: string;
  looks: bigint | null;
}

/**
 * By what a picture is known again: SHA-256 of its bytes, and a difference hash of what it looks like, which stands when
 * it was packed anew or lost its EXIF. Cropping, turning or drawing on it makes another picture of it.
 */
export async function hashPicture(bytes: Uint8Array): Promise<PictureHash> {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), looks: await looksOf(bytes) };
}

async function looksOf(bytes: Uint8Array): Promise<bigint | null> {
  try {
    const grey = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .greyscale()
      .resize(WIDTH, HEIGHT, { fit: "fill", fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    let looks = 0n;
    let bits = 0;
    for (let row = 0; row < HEIGHT; row++)
      for (let column = 0; column + 1 < WIDTH; column++) {
        const at = row * WIDTH + column;
        const isBrighter = (grey[at] ?? 0) > (grey[at + 1] ?? 0) + NOISE;
        looks = (looks << 1n) | (isBrighter ? 1n : 0n);
        if (isBrighter) bits++;
      }
    return bits < LEAST_BITS || bits > ALL_BITS - LEAST_BITS ? null : BigInt.asIntN(ALL_BITS, looks);
  } catch {
    return null;
  }
}
