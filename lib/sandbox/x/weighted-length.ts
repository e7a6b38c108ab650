import { findUrls, hasKnownEnding } from "./entities";

// Joined by hand as well: emoji newer than this runtime's tables are pictographs joined by U+200D.
const pictograph = "\\p{Extended_Pictographic}\\uFE0F?\\p{Emoji_Modifier}?";
const emoji = new RegExp([`${pictograph}(?:\\u200D${pictograph})+`, "\\p{RGI_Emoji}"].join("|"), "gv");
const urlWeight = 23;
const light: readonly (readonly [number, number])[] = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];

function weigh(text: string): number {
  let weight = 0;
  const rest = text.replace(emoji, () => {
    weight += 2;
    return "";
  });
  for (const character of rest) {
    const code = character.codePointAt(0) ?? 0;
    weight += light.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
}

/** X's own count, configuration 3: a link 23, an emoji 2, a light character 1, any other 2; NFC first. */
export function weightedLength(text: string): number {
  const normal = text.normalize("NFC");
  let weight = 0;
  let from = 0;
  for (const url of findUrls(normal)) {
    weight += weigh(normal.slice(from, url.start));
    weight += hasKnownEnding(url.value) ? urlWeight : Math.min(urlWeight, weigh(url.value));
    from = url.end;
  }
  return weight + weigh(normal.slice(from));
}
