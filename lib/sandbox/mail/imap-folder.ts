import type { SandboxWorld } from "../x/world";

/** A mail as an IMAP server has it; its UID is its place in the folder, which is only ever appended to. */
export interface FolderMail {
  uid: number;
  at: number;
  messageId: string;
  /** Read when it is asked for: a folder may hold a hundred thousand. */
  readonly bytes: Buffer;
}

/** How far each folder was made from the mails of the world. */
interface Made {
  mails: FolderMail[];
  seen: Set<string>;
  from: number;
}
const folders = new WeakMap<SandboxWorld, Map<string, Made>>();

/** What was sent from a mailbox, by whatever program; each mail once, however many it went to. */
export function sentFolder(world: SandboxWorld, mailbox: string): readonly FolderMail[] {
  const ofWorld = folders.get(world) ?? new Map<string, Made>();
  folders.set(world, ofWorld);
  const made = ofWorld.get(mailbox) ?? { mails: [], seen: new Set(), from: 0 };
  ofWorld.set(mailbox, made);
  const all = world.mails.all();
  for (; made.from < all.length; made.from++) {
    const mail = all[made.from];
    if (mail?.to !== "customer" || mail.mailbox !== mailbox || mail.rawId === undefined) continue;
    const { messageId, rawId, at } = mail;
    if (made.seen.has(messageId)) continue;
    made.seen.add(messageId);
    made.mails.push({
      uid: made.mails.length + 1,
      at,
      messageId,
      get bytes() {
        return world.media.readBytes(rawId) ?? Buffer.alloc(0);
      },
    });
  }
  return made.mails;
}

/** The UIDs a search finds: by UID, by day, or by Message-ID (RFC 9051 §6.4.4); anything else finds all. */
export function search(folder: readonly FolderMail[], words: readonly string[]): number[] {
  const [key = "ALL", ...rest] = words;
  switch (key.toUpperCase()) {
    case "UID":
      return inRange(folder, rest[0] ?? "*").map(({ uid }) => uid);
    case "SINCE": {
      const since = Date.parse(`${rest[0] ?? ""} UTC`);
      return folder.filter(({ at }) => at >= since).map(({ uid }) => uid);
    }
    case "HEADER": {
      const wanted = (rest[1] ?? "").replace(/[<>]/gu, "").toLowerCase();
      return folder.filter(({ messageId }) => messageId.toLowerCase().includes(wanted)).map(({ uid }) => uid);
    }
    default:
      return folder.map(({ uid }) => uid);
  }
}

/** Of a set such as `1,3:5,7:*`. */
export function inRange(folder: readonly FolderMail[], set: string): FolderMail[] {
  const last = folder.length;
  const numberOf = (text: string) => (text === "*" ? last : Number(text));
  const ranges = set.split(",").map((part) => {
    const [from = "*", to = from] = part.split(":");
    const [a, b] = [numberOf(from), numberOf(to)];
    return [Math.min(a, b), Math.max(a, b)] as const;
  });
  return folder.filter(({ uid }) => ranges.some(([from, to]) => uid >= from && uid <= to));
}

/** One mail as FETCH tells it, with the items that were asked for. */
export function fetched({ uid, at, bytes }: FolderMail, items: string): Buffer {
  const parts: Buffer[] = [Buffer.from(`* ${uid} FETCH (UID ${uid}`)];
  const upper = items.toUpperCase();
  if (upper.includes("RFC822.SIZE")) parts.push(Buffer.from(` RFC822.SIZE ${bytes.length}`));
  if (upper.includes("INTERNALDATE")) parts.push(Buffer.from(` INTERNALDATE "${internalDate(at)}"`));
  if (upper.includes("FLAGS")) parts.push(Buffer.from(" FLAGS (\\Seen)"));
  const fields = /BODY(?:\.PEEK)?\[(HEADER\.FIELDS \(([^)]*)\))\]/iu.exec(items);
  if (fields) parts.push(literal(`BODY[${fields[1] ?? ""}]`, headerFields(bytes, fields[2] ?? "")));
  if (/BODY(?:\.PEEK)?\[\]/iu.test(items)) parts.push(literal("BODY[]", bytes));
  return Buffer.concat([...parts, Buffer.from(")\r\n")]);
}

function literal(name: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(` ${name} {${bytes.length}}\r\n`), bytes]);
}

function headerFields(bytes: Buffer, names: string): Buffer {
  const end = bytes.indexOf("\r\n\r\n");
  const head = bytes.toString("latin1", 0, end < 0 ? bytes.length : end);
  const wanted = names.toLowerCase().split(/\s+/u);
  const lines = head.split(/\r\n(?![ \t])/u);
  const found = lines.filter((line) => wanted.includes(line.split(":")[0]?.toLowerCase() ?? ""));
  return Buffer.from(`${found.map((line) => `${line}\r\n`).join("")}\r\n`, "latin1");
}

function internalDate(at: number): string {
  const [, day, month, year, time] = new Date(at).toUTCString().split(/[ ,]+/u);
  return `${day}-${month}-${year} ${time} +0000`;
}
