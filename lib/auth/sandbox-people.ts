import type { SandboxDoor } from "./sandbox-door";

export interface XPerson {
  id: string;
  username: string;
  name: string;
  followers: number;
}

interface WireUser {
  id: string;
  username: string;
  name: string;
  public_metrics?: { followers_count: number };
}

const FIELDS = "user.fields=public_metrics";
const known = new Map<string, XPerson>();

/** Who this is on X; they are made up when first asked for. */
export async function findPerson(door: SandboxDoor, username: string): Promise<XPerson> {
  const key = username.toLowerCase();
  const found = known.get(key);
  if (found) return found;
  const { data } = await door.ask<{ data: WireUser }>("GET", `/2/users/me?${FIELDS}`, { as: username });
  return keep(data);
}

/** Names people go by, by lower-cased username; who is unknown is left out. */
export async function findNames(
  door: SandboxDoor,
  usernames: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(usernames.map((name) => name.toLowerCase()))].filter((name) => !known.has(name));
  for (let from = 0; from < wanted.length; from += 100) {
    const names = wanted.slice(from, from + 100).join(",");
    const path = `/2/users/by?usernames=${names}&${FIELDS}`;
    const { data = [] } = await door.ask<{ data?: WireUser[] }>("GET", path, { as: "app" });
    data.forEach(keep);
  }
  return new Map([...known].map(([key, person]) => [key, person.name]));
}

function keep({ id, username, name, public_metrics }: WireUser): XPerson {
  const person = { id, username, name, followers: public_metrics?.followers_count ?? 0 };
  if (known.size > 5000) known.clear();
  known.set(username.toLowerCase(), person);
  return person;
}
