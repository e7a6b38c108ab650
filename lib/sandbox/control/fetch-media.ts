import { invalidRequest, refuse } from "../x/answers";
import { categories, sizeOf, sniff } from "../x/media-kinds";
import type { XUser } from "../x/model";
import type { SandboxWorld } from "../x/world";

const dataUrl = /^data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)$/u;

async function bytesOf(url: string): Promise<Buffer> {
  const inline = dataUrl.exec(url)?.[1];
  if (inline !== undefined) return Buffer.from(inline, "base64");
  const { hostname } = new URL(url);
  if (!["127.0.0.1", "localhost", "[::1]"].includes(hostname))
    return refuse(
      invalidRequest("Pictures are taken from data: URLs and loopback addresses only.", { mediaUrl: [url] }),
    );
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(10_000) });
  return Buffer.from(await answer.arrayBuffer());
}

/** Takes a picture or film in as if the person had attached it in the app; gives its media key. */
export async function fetchMedia(
  world: SandboxWorld,
  owner: XUser,
  url: string,
  place: "tweet" | "dm",
): Promise<string> {
  const bytes = await bytesOf(url).catch(() =>
    refuse(invalidRequest("The picture could not be read.", { mediaUrl: [] })),
  );
  const type = sniff(bytes);
  if (!type) return refuse(invalidRequest("That is no picture X would take.", { mediaUrl: [] }));
  const kind = type === "image/gif" ? "gif" : type.startsWith("video/") ? "video" : "image";
  const category = `${place}_${kind}`;
  const id = world.nextId();
  const key = `${categories[category]?.prefix ?? "3"}_${id}`;
  world.media.writeBytes(id, bytes);
  const createdAt = world.now();
  const effect = {
    kind: "media" as const,
    account: owner.username,
    externalId: id,
    text: type,
    native: true,
  };
  const size = sizeOf(bytes, type);
  const media = {
    id,
    key,
    ownerId: owner.id,
    category,
    type,
    bytes: bytes.length,
    createdAt,
    state: "succeeded" as const,
  };
  world.putMedia({ ...media, ...size }, effect);
  return key;
}
