import type { SandboxDoor } from "./sandbox-door";
import { type Effect, readLedger } from "./sandbox-ledger";
import { findNames, findPerson } from "./sandbox-people";
import { findPictures } from "./sandbox-pictures";

export interface PhoneItem {
  id: string;
  username: string;
  name: string;
  text: string;
  at: string;
  isMine: boolean;
  isBrand: boolean;
  isDeleted: boolean;
  isEdited: boolean;
  /** Paths on the desk's own origin. */
  pictures: string[];
}

export interface Phone {
  me: { username: string; name: string; followers: number };
  /** Public threads this person is in, the liveliest first; each begins with its first post. */
  threads: PhoneItem[][];
  /** Messages to and from the brand, oldest first. */
  messages: { with: string; items: PhoneItem[] }[];
  /** Who wrote lately. */
  people: { username: string; name: string }[];
}

const THREADS = 20;
const MESSAGES = 100;
const PEOPLE = 12;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What one person sees on their phone: their public threads and direct messages, with the brand's answers. */
export async function readPhone(
  door: SandboxDoor,
  username: string,
  brands: readonly string[],
): Promise<Phone> {
  const me = await findPerson(door, username);
  const ledger = await readLedger(door);
  const threads = threadsOf(ledger, me.username).slice(0, THREADS);
  const letters = ledger
    .filter(
      ({ kind, account, to }) => kind === "dm" && (same(account, me.username) || same(to ?? "", me.username)),
    )
    .slice(-MESSAGES);
  const people = peopleOf(ledger, brands);
  const shown = [...threads.flat(), ...letters];
  const names = await findNames(door, [...shown.map(({ account }) => account), ...people]);
  const nameOf = (account: string) => names.get(account.toLowerCase()) ?? account;
  const postIds = threads.flat().map(({ externalId }) => externalId);
  const messageIds = letters.map(({ externalId }) => externalId);
  const picturesOf = await findPictures(door, me.username, postIds, messageIds);
  const fate = fatesOf(ledger);
  const item = (effect: Effect): PhoneItem => ({
    id: effect.externalId,
    username: effect.account,
    name: nameOf(effect.account),
    text: fate.edits.get(effect.externalId) ?? effect.text,
    at: effect.at,
    isMine: same(effect.account, me.username),
    isBrand: brands.some((brand) => same(brand, effect.account)),
    isDeleted: fate.gone.has(effect.externalId),
    isEdited: fate.edits.has(effect.externalId),
    pictures: picturesOf(effect.externalId),
  });
  const others = new Map<string, PhoneItem[]>();
  for (const letter of letters) {
    const other = same(letter.account, me.username) ? (letter.to ?? "") : letter.account;
    others.set(other, [...(others.get(other) ?? []), item(letter)]);
  }
  return {
    me: { username: me.username, name: me.name, followers: me.followers },
    threads: threads.map((thread) => thread.map(item)),
    messages: [...others].map(([other, items]) => ({ with: other, items })),
    people: people.map((each) => ({ username: each, name: nameOf(each) })),
  };
}

function fatesOf(ledger: readonly Effect[]) {
  const gone = new Set<string>();
  const edits = new Map<string, string>();
  for (const { kind, externalId, editOf, text } of ledger) {
    if (kind === "delete") gone.add(externalId);
    if (editOf) edits.set(editOf, text);
  }
  return { gone, edits };
}

/** Posts by the thread they stand in, of threads somebody wrote in; the newest stir first. */
function threadsOf(ledger: readonly Effect[], username: string): Effect[][] {
  const rootOf = new Map<string, string>();
  const threads = new Map<string, Effect[]>();
  const mine = new Set<string>();
  for (const effect of ledger) {
    if (effect.kind !== "post" || effect.editOf) continue;
    const root = (effect.inReplyTo && rootOf.get(effect.inReplyTo)) || effect.externalId;
    rootOf.set(effect.externalId, root);
    threads.set(root, [...(threads.get(root) ?? []), effect]);
    if (same(effect.account, username)) mine.add(root);
  }
  return [...mine]
    .map((root) => threads.get(root) ?? [])
    .sort((one, other) => (other.at(-1)?.n ?? 0) - (one.at(-1)?.n ?? 0));
}

function peopleOf(ledger: readonly Effect[], brands: readonly string[]): string[] {
  const found = new Set<string>();
  for (let index = ledger.length - 1; index >= 0 && found.size < PEOPLE; index -= 1) {
    const effect = ledger[index];
    if (!effect || (effect.kind !== "post" && effect.kind !== "dm")) continue;
    if (!brands.some((brand) => same(brand, effect.account))) found.add(effect.account);
  }
  return [...found];
}
