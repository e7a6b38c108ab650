/** Whether a font has this code point. */
export type Glyphs = (codePoint: number) => boolean;

const INVISIBLE = /\p{Cf}|\ufe0f/u;

/**
 * A text as a font can print it: each run of what it lacks as its numbers, `[U+1F600 U+1F642]`, and how many those
 * were. Marks that print nothing are left out; line breaks stay.
 */
export function printable(text: string, has: Glyphs): { text: string; replaced: number } {
  let replaced = 0;
  let run: string[] = [];
  let out = "";
  const close = () => {
    if (run.length > 0) out += `[${run.join(" ")}]`;
    run = [];
  };
  for (const each of text.replace(/\r\n?/g, "\n").replaceAll("\t", "    ")) {
    const code = each.codePointAt(0) ?? 0;
    if (each !== "\n" && INVISIBLE.test(each)) continue;
    if (each === "\n" || has(code)) {
      close();
      out += each;
      continue;
    }
    replaced += 1;
    run.push(`U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
  }
  close();
  return { text: out, replaced };
}
