import type { XMedia } from "./model";
import type { SandboxWorld } from "./world";

const mega = 1024 * 1024;

/** Every category of an upload, its largest size in bytes and the prefix of its media keys. */
export const categories: Readonly<
  Record<string, { most: number; prefix: string; kind: "image" | "gif" | "video" | "text" }>
> = {
  tweet_image: { most: 5 * mega, prefix: "3", kind: "image" },
  dm_image: { most: 5 * mega, prefix: "3", kind: "image" },
  tweet_gif: { most: 15 * mega, prefix: "16", kind: "gif" },
  dm_gif: { most: 15 * mega, prefix: "16", kind: "gif" },
  tweet_video: { most: 512 * mega, prefix: "7", kind: "video" },
  dm_video: { most: 512 * mega, prefix: "7", kind: "video" },
  amplify_video: { most: 512 * mega, prefix: "13", kind: "video" },
  subtitles: { most: mega, prefix: "17", kind: "text" },
};

export const mediaLifeSeconds = 86_400;
export const processingMs = 1500;

const starts = (bytes: Buffer, ...head: number[]) => head.every((value, i) => bytes[i] === value);

/** What the bytes are, whatever was claimed. */
export function sniff(bytes: Buffer): string | undefined {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return "image/png";
  if (bytes.toString("latin1", 0, 4) === "GIF8") return "image/gif";
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP")
    return "image/webp";
  if (bytes.toString("latin1", 4, 8) === "ftyp")
    return bytes.toString("latin1", 8, 10) === "qt" ? "video/quicktime" : "video/mp4";
  return undefined;
}

function jpegSize(bytes: Buffer): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Width and height, where the head tells them. */
export function sizeOf(bytes: Buffer, type: string): { width: number; height: number } | undefined {
  if (type === "image/png" && bytes.length >= 24)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (type === "image/gif" && bytes.length >= 10)
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return type === "image/jpeg" ? jpegSize(bytes) : undefined;
}

/** Processing ends by the clock; whoever looks first notes it. */
export function settled(world: SandboxWorld, media: XMedia | undefined): XMedia | undefined {
  if (!media || (media.state !== "pending" && media.state !== "in_progress")) return media;
  if (world.now() < media.createdAt + processingMs) return media;
  const done: XMedia = { ...media, state: "succeeded" };
  world.putMedia(done);
  return done;
}
