import { maskCards, maskCardsInHtml } from "@/lib/customers/rules/personal/mask-cards";
import { maskJson } from "@/lib/customers/rules/personal/mask-json";
import { maskTable } from "@/lib/customers/rules/personal/mask-table";

const WORDS = /^(?:text\/|application\/(?:json|xml|rtf|x-ndjson)|message\/)/;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file of words with its card numbers masked, by the type its bytes say; pictures, PDFs and all others as they are. */
export function maskWords(bytes: Uint8Array, type: string): Uint8Array {
  const isUnknown = type === "application/octet-stream" && !bytes.includes(0);
  if (!isUnknown && !WORDS.test(type)) return bytes;
  const text = asText(bytes);
  if (text === null) return maskTable(bytes);
  const masked =
    type === "text/html"
      ? maskCardsInHtml(text)
      : type === "application/json"
        ? maskJson(text)
        : maskCards(text);
  return masked === text ? bytes : Buffer.from(masked, "utf8");
}

function asText(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
