import { maskCards } from "./mask-cards";
import { maskJson } from "./mask-json";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** A cell of its own, of more digits than most cards have: the id of a post. */
const ID_CELL = /((?<=^|[,;\t|"])\d{17,19}(?=$|[,;\t|"\r]))/gm;

/**
 * Whole lines of a list with the card numbers of their texts masked: JSON by its strings, else by cells, of which those
 * that are nothing but 17 to 19 digits are ids. Bytes that are no UTF-8 keep their charset, if it has ASCII's signs.
 * `sign` stands for a digit where they are UTF-8; of a file whose other lines may not be, it must be ASCII's.
 */
export function maskTable(lines: Uint8Array, sign = "•"): Uint8Array {
  const view = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  const text = asText(view);
  const masked = text === null ? maskCells(view.toString("latin1"), "x") : maskCells(text, sign);
  if (masked === (text ?? view.toString("latin1"))) return lines;
  return Buffer.from(masked, text === null ? "latin1" : "utf8");
}

function maskCells(text: string, sign: string): string {
  if (/^\s*[[{]/.test(text)) return maskJson(text, sign);
  return text
    .split(ID_CELL)
    .map((piece, index) => (index % 2 === 1 ? piece : maskCards(piece, sign)))
    .join("");
}

function asText(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
