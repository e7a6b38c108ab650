import type { AccountRef, PulledPage } from "../../channel";
import type { MailLink } from "../link";
import { type MailCursor, readCursor } from "./cursor";
import { type Fetched, fetchMails } from "./fetch-mails";
import type { Folder } from "./lines";
import { type Listed, listNew } from "./list-new";

const BATCH = 50;
const BATCH_BYTES = 8 * 1024 * 1024;

/** Reads what is new in a mailbox: what came in, then what was sent, also from its own client. */
export async function* pull(
  link: MailLink,
  account: AccountRef,
  cursors: ReadonlyMap<string, unknown>,
): AsyncGenerator<PulledPage> {
  for (const folder of ["inbox", "sent"] as const)
    yield* readFolder(link, account, folder, readCursor(cursors.get(folder)));
}

/** One mail a page, by rising UID: broken off anywhere it goes on behind the last that is in. */
async function* readFolder(
  link: MailLink,
  account: AccountRef,
  folder: Folder,
  cursor: MailCursor | null,
): AsyncGenerator<PulledPage> {
  const now = link.deps.now();
  const found = await link.lines.within(account, folder, (client, box) => listNew(client, box, cursor, now));
  if (!found) return;
  const { from, last } = found;
  const wanted = await withoutKnown(link, folder, found.mails);
  for (const batch of batchesOf(wanted)) {
    const fetched = await link.lines.within(account, folder, async (client, box) =>
      String(box.uidValidity) === from.uidValidity ? fetchMails(client, link.deps.files, batch) : null,
    );
    if (!fetched) return;
    for (const mail of fetched) {
      yield {
        raw: rawOf(account, folder, mail),
        cursorKind: folder,
        cursor: at(from, mail.uid, now),
        more: true,
      };
    }
  }
  if (cursor === null || cursor.uidValidity !== from.uidValidity || last > cursor.uid)
    yield { raw: null, cursorKind: folder, cursor: at(from, last, now), more: false };
}

function rawOf(account: AccountRef, folder: Folder, { body, file }: Fetched): PulledPage["raw"] {
  return { account, source: folder, body, readLater: true, ...(file ? { file } : {}) };
}

function at(from: MailCursor, uid: number, now: Date): MailCursor {
  const { recheckBelow, ...rest } = from;
  const isRechecked = recheckBelow === undefined || uid + 1 >= recheckBelow;
  return isRechecked ? { ...rest, uid, seenAt: now.toISOString() } : { ...rest, uid, recheckBelow };
}

/** Of what was sent, our own is here already; of a folder numbered anew, what was read long ago. */
async function withoutKnown(link: MailLink, folder: Folder, mails: readonly Listed[]): Promise<Listed[]> {
  const mayBeKnown = ({ isOld }: Listed) => folder === "sent" || isOld;
  const ids = mails.flatMap((mail) => (mayBeKnown(mail) && mail.messageId ? [`mid:${mail.messageId}`] : []));
  const known = await link.deps.known("email", ids);
  return mails.filter((mail) => !(mayBeKnown(mail) && known.has(`mid:${mail.messageId}`)));
}

function* batchesOf(mails: readonly Listed[]): Generator<Listed[]> {
  let batch: Listed[] = [];
  let bytes = 0;
  for (const mail of mails) {
    if (batch.length > 0 && (batch.length === BATCH || bytes + mail.size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(mail);
    bytes += mail.size;
  }
  if (batch.length > 0) yield batch;
}
