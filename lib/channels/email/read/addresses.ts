import { domainToASCII } from "node:url";
import type { MailAddress } from "../../inbound-mail";
import { MAX_ADDRESSES } from "./limits";
import { splitMailboxes } from "./mailboxes";
import { oneLine, wordsOf } from "./words";

const NAME = 200;

/**
 * The addresses of a header value, at most 100 (RFC 5322 §3.4). The structure is read before encoded words are, so none can
 * forge an address; a mailbox with two addresses, or none that could be written to, is left out.
 */
export function addressesOf(value: string | undefined): MailAddress[] {
  if (value === undefined) return [];
  const found: MailAddress[] = [];
  for (const { angles, words, comments } of splitMailboxes(value)) {
    if (found.length === MAX_ADDRESSES) break;
    const bare =
      angles.length === 0 ? words.filter(({ isQuoted, text }) => !isQuoted && text.includes("@")) : [];
    const written = [...angles, ...bare.map(({ text }) => text)];
    const address = written.length === 1 ? addressOf(written[0] ?? "") : null;
    if (address === null) continue;
    const left = words.filter((word) => !bare.includes(word)).map(({ text }) => text);
    const name = nameOf(left.length > 0 ? left.join(" ") : comments.join(" "), address);
    found.push(name === undefined ? { address } : { name, address });
  }
  return found;
}

/** An addr-spec, its domain in ASCII and lower case; null when it is none. */
export function addressOf(written: string): string | null {
  const spec = written.trim().replace(/^@[^:]*:/, "");
  const at = spec.lastIndexOf("@");
  const local = spec.slice(0, at).trim();
  const isLocal =
    /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]{1,128}$/u.test(local) || /^"[^"\\\p{Cc}]{1,128}"$/u.test(local);
  if (at < 1 || !isLocal || local.startsWith("=?")) return null;
  const domain = spec.slice(at + 1).trim();
  if (/^\[[0-9a-f:.]{3,60}\]$/i.test(domain)) return `${local}@${domain.toLowerCase()}`;
  const ascii = domainToASCII(domain.replace(/\.$/, "").toLowerCase());
  return /^[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?$/.test(ascii) ? `${local}@${ascii}` : null;
}

/** The name beside an address; none when it names another address than the one behind it. */
function nameOf(written: string, address: string): string | undefined {
  const name = wordsOf(written, NAME)
    .replace(/^["']+|["']+$/g, "")
    .trim();
  if (name === "" || name.toLowerCase() === address.toLowerCase()) return undefined;
  const claimed =
    oneLine(name.normalize("NFKC"), NAME).match(/[^\s@<>()",;:]{1,64}\s?@\s?[^\s@<>()",;:]{2,}/g) ?? [];
  const isItsOwn = claimed.every((one) => one.replaceAll(" ", "").toLowerCase() === address.toLowerCase());
  return isItsOwn ? name : undefined;
}
