import { ibanLength, isIban } from "./iban";
import type { Found, ReadText } from "./read-text";

const HEAD = /(?<![\p{L}\p{N}])[A-Za-z]{2} ?\d{2}(?=[ -]?[A-Za-z0-9])/gu;

/** Account numbers of banks: as long as their country has them, with the right check digits. */
export function findIbans({ text }: ReadText): Found[] {
  const found: Found[] = [];
  for (const { 0: head, index } of text.matchAll(HEAD)) {
    const length = ibanLength(head.slice(0, 2));
    if (length === null) continue;
    let plain = head.replace(" ", "").toUpperCase();
    let at = index + head.length;
    for (; plain.length < length; at++) {
      const sign = text.charAt(at);
      if (/[A-Za-z0-9]/.test(sign)) plain += sign.toUpperCase();
      else if (!/[ -]/.test(sign) || !/[A-Za-z0-9]/.test(text.charAt(at - 1))) break;
    }
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at)) && isIban(plain))
      found.push({ from: index, to: at, key: plain, isCertain: true });
  }
  return found;
}
