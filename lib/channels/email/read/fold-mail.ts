import type { RawArrival, WireEvent } from "../../channel";
import { cutLarge } from "./cut-mail";
import { beginOf, readHead } from "./head";
import { mailEvent } from "./mail-event";
import type { MailReadSettings } from "./read-settings";
import { readInThread } from "./reader-thread";

/**
 * What a raw mail says: one event, always, and never a rejection. It is parsed in a thread that is ended after 4 s; a mail
 * that breaks it still arrives by its header (`isWhole: false`), and one without a sender is `unreadable` with a reason.
 * Above 25 MB the header and the first MB of text are read.
 */
export async function foldMail(
  raw: RawArrival,
  settings: MailReadSettings,
  readMs?: number,
): Promise<WireEvent[]> {
  const whole = raw.body.subarray(beginOf(raw.body));
  const large = cutLarge(whole, readHead(whole).bodyAt, raw.file !== undefined);
  const head = readHead(large.bytes);
  const job = { bytes: large.bytes, source: raw.source, isWhole: large.isWhole, settings };
  const read = head.lines.length === 0 ? null : await readInThread(job, readMs);
  return [read ?? mailEvent({ bytes: large.bytes, head, source: raw.source }, settings, null)];
}
