import { readPhoneNumber, WITHHELD_NAME } from "@/lib/base/phone-number";
import type { Author } from "../channel";

/** What lines write for a caller who shows no number; the digits are Twilio's, the words spelt on a keypad. */
const WITHHELD =
  /^(\+?(266696687|7378742833|17378742883|2562533|8656696|86282452253)|anonymous|restricted|unavailable|unknown|private|withheld|blocked)$/i;

const LONGEST = 60;

export interface Theirs {
  /** E.164, or as the line showed it; null when withheld. */
  number: string | null;
  author: Author;
}

/**
 * Who is on the other end, by the number the line showed: E.164 where it is one, else as it was shown. A withheld
 * number is somebody else each time.
 */
export function theirNumber(shown: string | null, ours: string, callId: string): Theirs {
  const text = clean(shown);
  if (text === "" || WITHHELD.test(text)) {
    return { number: null, author: withheldAuthor(callId) };
  }
  const read = readPhoneNumber(text, ours);
  if (!read) return { number: text, author: { externalId: text, username: text } };
  return { number: read.e164, author: { externalId: read.e164, username: read.formatted } };
}

function withheldAuthor(callId: string): Author {
  return { externalId: `withheld:${callId}`, username: WITHHELD_NAME, displayName: WITHHELD_NAME };
}

/** The user of a SIP address, and no control characters. */
function clean(shown: string | null): string {
  const text = (shown ?? "").replace(/\p{Cc}/gu, "").trim();
  const user = /^sips?:([^@;]+)/i.exec(text)?.[1];
  return (user ?? text).slice(0, LONGEST).trim();
}
