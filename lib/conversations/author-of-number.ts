import { readPhoneNumber, WITHHELD_NAME } from "@/lib/base/phone-number";
import type { Author } from "@/lib/channels/channel";

/** Whoever is on the other end of a call, by its number alone; without one somebody of this call. */
export function authorOfNumber(call: { number: string | null; externalId: string }): Author {
  const { number, externalId } = call;
  if (number !== null)
    return { externalId: number, username: readPhoneNumber(number, null)?.formatted ?? number };
  const name = externalId.replace(/^call:/, "withheld:");
  return { externalId: name, username: WITHHELD_NAME, displayName: WITHHELD_NAME };
}
