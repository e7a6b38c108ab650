/** What Windows puts where ISO 8859-1 has control signs, from 0x80 on; five places are empty. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes as Windows of the West writes them. Node's own decoder takes them for ISO 8859-1 and so loses the euro sign and all curly quotes. */
export function decodeWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** A decoder for the reader's thread, where the parser makes its own by the global name. */
export class MailDecoder extends TextDecoder {
  override decode(input?: AllowSharedBufferSource, options?: TextDecodeOptions): string {
    if (this.encoding !== "windows-1252" || input === undefined) return super.decode(input, options);
    return decodeWindows(ArrayBuffer.isView(input) ? bytesOf(input) : new Uint8Array(input));
  }
}

/** UTF-7 (RFC 2152), which no decoder knows any more: runs of base64 between `+` and `-`. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (run, coded: string) => {
    if (coded === "") return run === "+-" ? "+" : run;
    const bytes = Buffer.from(coded, "base64");
    return new TextDecoder("utf-16be").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
}

export function saysUtf7(mail: Uint8Array): boolean {
  const all = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
  return ["utf-7", "UTF-7"].some((label) => {
    const at = all.indexOf(label);
    return (
      at >= 0 && /charset\s*=\s*"?(?:unicode-1-1-)?$/i.test(all.toString("latin1", Math.max(0, at - 40), at))
    );
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
