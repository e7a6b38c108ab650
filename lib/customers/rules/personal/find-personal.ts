import { findAddresses } from "./find-addresses";
import { findEmails } from "./find-emails";
import { findIbans } from "./find-ibans";
import { findNationalIds, findPassports } from "./find-ids";
import { findLocators } from "./find-locators";
import { findOrders, findOwnOrders } from "./find-orders";
import { findPhones } from "./find-phones";
import { findTracking } from "./find-tracking";
import { foldText } from "./fold-text";
import { findCards } from "./mask-cards";
import { type Found, readText } from "./read-text";

export const PERSONAL_KINDS = [
  "card-number",
  "iban",
  "tracking-number",
  "record-locator",
  "order-number",
  "phone-number",
  "email-address",
  "home-address",
  "passport-number",
  "national-id",
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Data that names or opens something of one person, in a text; offsets are UTF-16. */
export interface PersonalInText {
  kind: PersonalKind;
  from: number;
  to: number;
  /** Letters and digits only, in capitals; an email address in small letters. */
  key: string;
  /** False where it may be something everybody knows. */
  isCertain: boolean;
}

/** Everything of that kind in a text, in order, never overlapping. Linear in the text. */
export function findPersonal(original: string, orderPatterns: readonly string[] = []): PersonalInText[] {
  const { text, at, end } = foldText(original);
  const read = readText(text);
  const taken = new Uint8Array(original.length);
  const found: PersonalInText[] = [];
  const add = (each: PersonalInText) => {
    for (let place = each.from; place < each.to; place++) if (taken[place] === 1) return;
    taken.fill(1, each.from, each.to);
    found.push(each);
  };
  const take = (kind: PersonalKind, finds: readonly Found[]) => {
    for (const each of finds) add({ ...each, kind, from: at(each.from), to: end(each.to) });
  };
  take("email-address", findEmails(read));
  take("order-number", findOwnOrders(read, orderPatterns));
  for (const { digits, ...place } of findCards(original))
    add({ ...place, kind: "card-number", key: digits, isCertain: true });
  take("iban", findIbans(read));
  take("passport-number", findPassports(read));
  take("national-id", findNationalIds(read));
  const [tracking, others] = parted(findTracking(read));
  take("tracking-number", tracking);
  take("record-locator", findLocators(read));
  const [orders, perhaps] = parted(findOrders(read));
  take("order-number", orders);
  take("home-address", findAddresses(read));
  take("phone-number", findPhones(read));
  take("order-number", perhaps);
  take("tracking-number", others);
  return found.sort((a, b) => a.from - b.from);
}

function parted(finds: readonly Found[]): [Found[], Found[]] {
  return [finds.filter(({ isCertain }) => isCertain), finds.filter(({ isCertain }) => !isCertain)];
}
