import { eitherOf, idOf, textOf, type Wire, wireOf, wiresOf } from "./wire";

/** What came along with a page: people, posts and media by their ids. */
export interface Includes {
  users: ReadonlyMap<string, Wire>;
  posts: ReadonlyMap<string, Wire>;
  media: ReadonlyMap<string, Wire>;
}

/** Reads `includes` of both vocabularies; XAA wraps its people once more in `data`. */
export function readIncludes(value: unknown): Includes {
  const wire = wireOf(value) ?? {};
  const unwrapped = wiresOf(wire.users).map((user) => wireOf(user.data) ?? user);
  return {
    users: byId(unwrapped, "id"),
    posts: byId(wiresOf(eitherOf(wire, "tweets", "posts")), "id"),
    media: byId(wiresOf(wire.media), "media_key"),
  };
}

function byId(wires: readonly Wire[], name: "id" | "media_key"): ReadonlyMap<string, Wire> {
  const found = new Map<string, Wire>();
  for (const wire of wires) {
    const id = name === "id" ? idOf(wire.id) : textOf(wire.media_key);
    if (id !== undefined) found.set(id, wire);
  }
  return found;
}
