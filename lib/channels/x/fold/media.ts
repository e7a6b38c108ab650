import type { InboundMedia } from "../../channel";
import { numberOf, textOf, type Wire, wellFormed, wiresOf } from "./wire";

const photoTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
};

/** The media of these keys; a key whose object did not come along keeps its place without an address. */
export function mediaOf(keys: readonly unknown[], media: ReadonlyMap<string, Wire>): InboundMedia[] {
  return keys.flatMap((key) => {
    const externalId = textOf(key);
    if (externalId === undefined) return [];
    return oneMedia(externalId, media.get(externalId));
  });
}

export function oneMedia(externalId: string, wire: Wire | undefined): InboundMedia {
  const found: InboundMedia = { externalId: wellFormed(externalId) };
  if (!wire) return found;
  const playable = playableOf(wire);
  const url =
    playable?.url ?? textOf(wire.url) ?? textOf(wire.media_url_https) ?? textOf(wire.preview_image_url);
  const type = playable?.type ?? (url === undefined ? undefined : photoTypeOf(url));
  const altText = textOf(wire.alt_text);
  if (url !== undefined) found.sourceUrl = wellFormed(url);
  if (type !== undefined) found.type = type;
  if (altText !== undefined) found.altText = wellFormed(altText);
  return found;
}

/** The best MP4 of a video or GIF up to 2.5 Mbit/s: a desk looks, it does not show films. */
function playableOf(wire: Wire): { url: string; type: string } | undefined {
  const variants = wiresOf(wire.variants).flatMap((variant) => {
    const url = textOf(variant.url);
    const type = textOf(variant.content_type);
    const rate = numberOf(variant.bit_rate) ?? 0;
    return url && type && !type.includes("mpegURL") ? [{ url, type, rate }] : [];
  });
  const fitting = variants.filter(({ rate }) => rate <= 2_500_000);
  return (fitting.length > 0 ? fitting : variants).sort((a, b) => b.rate - a.rate)[0];
}

function photoTypeOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, searchParams } = new URL(url);
  const extension = searchParams.get("format") ?? /\.([a-z]+)$/i.exec(pathname)?.[1] ?? "";
  return photoTypes[extension.toLowerCase()];
}
