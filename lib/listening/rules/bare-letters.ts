/** Letters and digits that pass for a Latin small letter, from Unicode's confusables (UTS 39), those people write names with. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "аαɑ@4",
  b: "вЬьβ8",
  c: "сϲ¢",
  d: "ԁɗ",
  e: "еєε3",
  g: "ɡ9",
  h: "һнη",
  i: "іιίї!|1lłӏ",
  j: "јϳ",
  k: "кκ",
  m: "мϻ",
  n: "пռи",
  o: "оοσօ0",
  p: "рρ",
  q: "ԛգ",
  r: "гᴦ",
  s: "ѕʂ5$",
  t: "тτ7",
  u: "υսц",
  v: "ѵν",
  w: "ԝωѡш",
  x: "хχ×",
  y: "уγүყ",
  z: "ᴢ2",
};
const LETTER = new Map(
  Object.entries(LOOKALIKES).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);
const PAIRS = /rn|vv|cl/g;
const ONE_OF: Readonly<Record<string, string>> = { rn: "m", vv: "w", cl: "d" };

/** A name with what looks alike made the same: scripts, digits for letters, marks, gaps and capitals. For comparing only. */
export function bareLetters(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  const letters = [...plain].map((sign) => LETTER.get(sign) ?? sign).join("");
  return letters.replace(/[^\p{L}\p{N}]/gu, "").replace(PAIRS, (pair) => ONE_OF[pair] ?? pair);
}

/** The same without reading digits as letters. */
export function plainLetters(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
