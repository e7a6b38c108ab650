import { Invalid } from "@/lib/base/errors";

const LONGEST = 254;
/** An address without quotes, comments, folding or control characters (RFC 5321 §4.1.2, its dot-strings). */
const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** Whether this is one plain mail address. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

/** The addresses a mail is copied to: each once, none of `already`. Throws Invalid `bad-address` with the first that is none. */
export function copyAddresses(given: readonly string[], already: readonly string[]): string[] {
  const taken = new Set(already.map((each) => each.toLowerCase()));
  const copied: string[] = [];
  for (const each of given) {
    const address = each.trim().toLowerCase();
    if (!isMailAddress(address)) throw new Invalid("bad-address", { address: each.slice(0, 100) });
    if (taken.has(address)) continue;
    taken.add(address);
    copied.push(address);
  }
  return copied;
}
