import { maskJson } from "@/lib/customers/rules/personal/mask-json";
import { maskMail } from "./mask-mail";

const JSON_BEGIN = /^\s*[[{]/;
const HEADER_BEGIN = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:From |[!-9;-~]{1,76}[ \t]*:)/;

/** Raw bytes of any wire with the card numbers of their texts masked; bytes of neither JSON nor a mail stay as they came. */
export function maskRaw(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = view.toString("latin1", 0, 200);
  if (JSON_BEGIN.test(begin)) {
    const json = view.toString("utf8");
    const masked = maskJson(json);
    return masked === json ? bytes : Buffer.from(masked, "utf8");
  }
  return HEADER_BEGIN.test(begin) ? maskMail(bytes) : bytes;
}
