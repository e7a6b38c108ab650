import type { WireEvent } from "../../channel";
import { cutParts } from "./cut-mail";
import { readHead } from "./head";
import { readBody } from "./mail-body";
import { mailEvent } from "./mail-event";
import type { MailReadSettings } from "./read-settings";

/** What goes into the reader's thread. */
export interface ReadJob {
  /** A mail that begins at its header, cut already where it is too large. */
  bytes: Uint8Array;
  source: string;
  isWhole: boolean;
  settings: MailReadSettings;
}

/** Reads one mail. Runs in a thread that is ended when it takes too long or too much: it may throw, hang or die. */
export async function readMail({ bytes, source, isWhole, settings }: ReadJob): Promise<WireEvent> {
  const cut = cutParts(bytes);
  const body = await readBody(cut.bytes);
  const isAll = isWhole && cut.isWhole;
  // A file cut off in its middle is none.
  const read = { ...body, isWhole: isAll && body.isWhole, files: isAll ? body.files : [] };
  return mailEvent({ bytes, head: readHead(bytes), source }, settings, read);
}
