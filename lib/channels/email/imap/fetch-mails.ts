import type { ImapFlow } from "imapflow";
import type { ChannelDeps } from "../../channel-deps";
import { HELD_BYTES, type Received, receive } from "../in/receive";
import type { Listed } from "./list-new";

export interface Fetched extends Received {
  uid: number;
}

const CHUNK_BYTES = 1024 * 1024;

/** The mails whole; one too large to be held goes to a file as it streams. Those that are gone meanwhile are left out. */
export async function fetchMails(
  client: ImapFlow,
  files: ChannelDeps["files"],
  mails: readonly Listed[],
): Promise<Fetched[]> {
  const small = mails.filter(({ size }) => size <= HELD_BYTES);
  const fetched: Fetched[] = [];
  if (small.length > 0) {
    const uids = small.map(({ uid }) => uid);
    for await (const { uid, source } of client.fetch(uids, { uid: true, source: true }, { uid: true }))
      if (source) fetched.push({ uid, body: source });
  }
  for (const { uid } of mails.filter(({ size }) => size > HELD_BYTES)) {
    const { content } = await client.download(String(uid), undefined, { uid: true, chunkSize: CHUNK_BYTES });
    if (content) fetched.push({ uid, ...(await receive(files, content)) });
  }
  return fetched.sort((a, b) => a.uid - b.uid);
}
