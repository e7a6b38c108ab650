/** The bytes of a body, one sign for each, as its transfer encoding (RFC 2045 §6) hides them. */
export function decodeBody(body: string, coding: string): string {
  if (coding === "base64") return Buffer.from(body, "base64").toString("latin1");
  if (coding !== "quoted-printable") return body;
  return body
    .replace(/[ \t]+(?=\r?\n)/g, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The words of these bytes in their charset; in what nobody knows, as Windows of the West writes them. */
export function decodeText(bytes: string, charset: string | undefined): string {
  const raw = Buffer.from(bytes, "latin1");
  for (const label of [charset, "utf-8"]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: label === "utf-8", ignoreBOM: true }).decode(raw);
    } catch {
      // Another may fit.
    }
  }
  return new TextDecoder("windows-1252").decode(raw);
}
