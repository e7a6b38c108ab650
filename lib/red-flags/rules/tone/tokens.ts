/** One word, sign or emoji of a text, where it stands. */
export interface Token {
  /** Small letters, without marks where the language is often written without. */
  word: string;
  from: number;
  to: number;
  isShouted: boolean;
}

const PARTS =
  /https?:\/\/\S+|[@＠]\w+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\p{Extended_Pictographic}|[<>]?[:;]['’]?-?[)(D/\\|]|<3|\/s(?=\s|$)|[.!?…,;:()\n–—]/gu;
const BREAK = /^[.!?…,;:()\n–—]$/u;
const ELIDES = "fr";

/** The words and signs of a text in one pass: links and names left out, the end of a clause is a token of its own. */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    if (/^(https?:|[@＠])/.test(part)) continue;
    if (language === ELIDES && /['’]/.test(part) && /^\p{L}/u.test(part)) elided(part, index, tokens);
    else tokens.push(tokenOf(part, index, language));
  }
  return tokens;
}

export function isBreak(token: Token): boolean {
  return BREAK.test(token.word);
}

export function isSentenceEnd(token: Token): boolean {
  return /^[.!?…\n]$/u.test(token.word);
}

/** As the lists and the texts are compared. */
export function folded(word: string, language: string): string {
  const small = word.toLowerCase().replaceAll("’", "'");
  // In Finnish the two dots make another letter; in the others people leave marks out.
  if (language === "fi" || /^[\x20-\x7e]*$/.test(small)) return small;
  return small.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}

function elided(part: string, index: number, tokens: Token[]): void {
  let from = 0;
  for (const piece of part.split(/['’]/)) {
    if (piece !== "") tokens.push(tokenOf(piece, index + from, ELIDES));
    from += piece.length + 1;
  }
}

function tokenOf(part: string, from: number, language: string): Token {
  const isShouted = part.length > 2 && part === part.toUpperCase() && part !== part.toLowerCase();
  return { word: folded(part, language), from, to: from + part.length, isShouted };
}
