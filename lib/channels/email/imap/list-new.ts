import type { ImapFlow, MailboxObject } from "imapflow";
import type { MailCursor } from "./cursor";

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** A mail in a folder, before it is fetched. */
export interface Listed {
  uid: number;
  size: number;
  messageId: string | null;
  /** Stood there long before the folder was last read: when its Message-ID is known, it was read then. */
  isOld: boolean;
}

export interface NewMails {
  mails: Listed[];
  /** The cursor these were found from; its `uid` is where they begin. */
  from: MailCursor;
  /** Nothing below this is unread once they are in. */
  last: number;
}

/**
 * What a folder has beyond the cursor, by rising UID. A folder numbered anew (RFC 9051 §2.3.1.1) is listed whole, back
 * to where the account began; without a cursor the last week is.
 */
export async function listNew(
  client: ImapFlow,
  selected: MailboxObject,
  cursor: MailCursor | null,
  now: Date,
): Promise<NewMails> {
  // What a line knows of its folder grows old; selecting it again asks the server.
  const box = await client.mailboxOpen(selected.path);
  const uidValidity = String(box.uidValidity);
  const last = Math.max(box.uidNext - 1, 0);
  const isSame = cursor?.uidValidity === uidValidity;
  const from: MailCursor =
    isSame && cursor
      ? cursor
      : {
          uidValidity,
          uid: 0,
          since: cursor?.since ?? new Date(now.getTime() - WEEK_MS).toISOString(),
          seenAt: cursor?.seenAt ?? now.toISOString(),
          ...(cursor ? { recheckBelow: box.uidNext } : {}),
        };
  if (box.exists === 0 || last <= from.uid) return { mails: [], from, last };
  const query = isSame ? { uid: `${from.uid + 1}:*` } : { since: new Date(from.since) };
  const found = (await client.search(query, { uid: true })) || [];
  const uids = found.filter((uid) => uid > from.uid).sort((a, b) => a - b);
  const mails: Listed[] = [];
  for (let at = 0; at < uids.length; at += AT_ONCE)
    mails.push(...(await describe(client, uids.slice(at, at + AT_ONCE), from)));
  return { mails, from, last: Math.max(last, uids.at(-1) ?? 0) };
}

async function describe(client: ImapFlow, uids: number[], from: MailCursor): Promise<Listed[]> {
  const seenBefore = Date.parse(from.seenAt) - DAY_MS;
  const query = { uid: true, size: true, internalDate: true, headers: ["message-id"] };
  const listed: Listed[] = [];
  for await (const { uid, size, internalDate, headers } of client.fetch(uids, query, { uid: true })) {
    listed.push({
      uid,
      size: size ?? 0,
      messageId: /<\s*([^<>\s]+)\s*>/.exec(headers?.toString("latin1") ?? "")?.[1] ?? null,
      isOld:
        from.recheckBelow !== undefined &&
        uid < from.recheckBelow &&
        new Date(internalDate ?? 0).getTime() < seenBefore,
    });
  }
  return listed.sort((a, b) => a.uid - b.uid);
}
