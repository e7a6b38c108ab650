const UTF8 = new TextDecoder("utf-8", { fatal: true });
/** Which byte Windows-1252 shows as this sign. */
const BYTES = new Map(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (sign, byte) => [sign, byte],
  ),
);

/**
 * A cell of a file read as Windows-1252 that was UTF-8 in truth ("MÃ¼ller"), as lists put together from two have them:
 * read again. One that is no UTF-8 stays as it is.
 */
export function mendMixed(cell: string): string {
  if (!/[\u0080-\uffff]/.test(cell)) return cell;
  const bytes = [...cell].map((sign) => BYTES.get(sign));
  if (bytes.some((byte) => byte === undefined)) return cell;
  try {
    return UTF8.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return cell;
  }
}
