/** Shorter ones are the same by chance: "where is my bag?". */
const LONG_ENOUGH = 40;
const LONGEST = 2000;

/** What is left of a text without names, links, signs and case, to find the same again; null where it says too little. */
export function bareText(text: string): string | null {
  const bare = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[@#][\p{L}\p{N}_]+/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return bare.length < LONG_ENOUGH ? null : bare;
}
