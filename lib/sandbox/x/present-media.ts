import type { XMedia } from "./model";
import type { View } from "./view";
import type { SandboxWorld } from "./world";

type Wire = Record<string, unknown>;

/** `photo`, `animated_gif` or `video`, from the category the media was uploaded for. */
export function mediaKind(media: XMedia): "photo" | "animated_gif" | "video" {
  if (media.type === "image/gif" || media.category.endsWith("_gif")) return "animated_gif";
  return media.type.startsWith("video/") || media.category.endsWith("_video") ? "video" : "photo";
}

const isPrivate = (media: XMedia) => media.category.startsWith("dm_");

/** Where the bytes are: public media on the sandbox itself, those of messages behind the download endpoint. */
export function mediaUrl(world: SandboxWorld, media: XMedia, messageId: string | undefined): string {
  if (isPrivate(media) && messageId !== undefined)
    return `${world.baseUrl}/2/dm_conversations/media/${messageId}/${media.id}/${media.key}`;
  return `${world.baseUrl}/media/${media.id}`;
}

/** A media object; `media_key` and `type` always. `messageId` is that of the message it hangs on. */
export function presentMedia(world: SandboxWorld, media: XMedia, view: View, messageId?: string): Wire {
  const kind = mediaKind(media);
  const url = mediaUrl(world, media, messageId);
  const wire: Wire = { media_key: media.key, type: kind };
  const put = (field: string, value: unknown) => {
    if (view.media.has(field) && value !== undefined) wire[field] = value;
  };
  put("width", media.width ?? (kind === "video" ? 1280 : undefined));
  put("height", media.height ?? (kind === "video" ? 720 : undefined));
  put("alt_text", media.altText);
  if (kind === "photo") put("url", url);
  else {
    put("preview_image_url", `${url}?preview=1`);
    put("variants", [{ content_type: media.type, url, ...(kind === "video" ? { bit_rate: 832_000 } : {}) }]);
  }
  if (kind === "video") {
    put("duration_ms", media.durationMs ?? 1000);
    put("public_metrics", { view_count: 0 });
  }
  return wire;
}
