import type { SandboxDoor } from "./sandbox-door";

interface Wire {
  data?: { id: string; attachments?: { media_keys?: string[] } }[];
  includes?: { media?: { media_key: string; url?: string; preview_image_url?: string }[] };
}

const MEDIA = "expansions=attachments.media_keys&media.fields=url,preview_image_url";
const PICTURE = /^\/(?:media\/\d{1,19}|2\/dm_conversations\/media\/\d{1,19}\/\d{1,19}\/\w{1,40})$/;
/** Per post or message: paths on the sandbox. What hangs on them never changes. */
const known = new Map<string, string[]>();

/** The pictures of posts and messages, as paths on the desk's own origin. A person whose reads are spent sees none yet. */
export async function findPictures(
  door: SandboxDoor,
  reader: string,
  postIds: readonly string[],
  messageIds: readonly string[],
): Promise<(id: string) => string[]> {
  const posts = postIds.filter((id) => !known.has(id)).slice(0, 100);
  if (posts.length > 0) {
    const found = await door.ask<Wire>("GET", `/2/tweets?ids=${posts.join(",")}&${MEDIA}`, { as: "app" });
    keep(found);
    for (const id of posts) if (!known.has(id)) known.set(id, []);
  }
  if (messageIds.some((id) => !known.has(id))) {
    const path = `/2/dm_events?max_results=100&dm_event.fields=attachments&${MEDIA}`;
    await door.ask<Wire>("GET", path, { as: reader }).then(keep, () => undefined);
  }
  return (id) => (known.get(id) ?? []).map((path) => ownPath(path, reader));
}

/** Whether a path leads to a picture and nowhere else. */
export function isPicturePath(path: string): boolean {
  return PICTURE.test(path);
}

function ownPath(path: string, reader: string): string {
  return `/sandbox/pictures?${new URLSearchParams({ path, as: reader })}`;
}

function keep({ data = [], includes }: Wire): void {
  if (known.size > 20_000) known.clear();
  const urls = new Map(
    includes?.media?.map((media) => [media.media_key, media.url ?? media.preview_image_url]),
  );
  for (const { id, attachments } of data) {
    const paths = (attachments?.media_keys ?? []).flatMap((key) => {
      const url = urls.get(key);
      return url && URL.canParse(url) ? [new URL(url).pathname] : [];
    });
    known.set(id, paths.filter(isPicturePath));
  }
}
