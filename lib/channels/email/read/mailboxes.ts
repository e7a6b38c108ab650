/** One entry of an address list, taken apart but not yet understood. */
export interface Mailbox {
  /** What stood between angle brackets. */
  angles: string[];
  words: { text: string; isQuoted: boolean }[];
  comments: string[];
}

/** Splits an address list by its commas, groups and comments (RFC 5322 §3.4, 3.2.2, 3.2.4) in one pass. */
export function splitMailboxes(value: string): Mailbox[] {
  const boxes: Mailbox[] = [];
  let box = emptyBox();
  let word = "";
  let at = 0;
  const endWord = () => {
    if (word !== "") box.words.push({ text: word, isQuoted: false });
    word = "";
  };
  const endBox = () => {
    endWord();
    if (box.angles.length > 0 || box.words.length > 0) boxes.push(box);
    box = emptyBox();
  };
  while (at < value.length) {
    const sign = value[at] ?? "";
    if (sign === '"') {
      const { text, next } = quoted(value, at);
      // A quoted local part belongs to the address behind it.
      if (value[next] === "@") word += `"${text}"`;
      else {
        endWord();
        box.words.push({ text, isQuoted: true });
      }
      at = next;
    } else if (sign === "(") {
      const { text, next } = comment(value, at);
      endWord();
      box.comments.push(text);
      at = next;
    } else if (sign === "<") {
      endWord();
      const { text, next } = angle(value, at);
      box.angles.push(text);
      at = next;
    } else if (sign === "," || sign === ";") {
      endBox();
      at++;
    } else if (sign === ":" && !word.includes("@")) {
      // What stood before was the name of a group.
      word = "";
      box = emptyBox();
      at++;
    } else if (sign === " " || sign === "\t") {
      endWord();
      at++;
    } else {
      const encoded = sign === "=" ? encodedWord(value, at) : "";
      if (encoded !== "") {
        endWord();
        box.words.push({ text: encoded, isQuoted: true });
      } else word += sign;
      at += Math.max(1, encoded.length);
    }
  }
  endBox();
  return boxes;
}

function emptyBox(): Mailbox {
  return { angles: [], words: [], comments: [] };
}

/** An encoded word is one sign of the structure, whatever it holds; it is read later (RFC 2047 §6.2). */
function encodedWord(value: string, at: number): string {
  const pattern = /=\?[^?\s]{1,80}\?[bq]\?[^?]{0,1000}\?=/iy;
  pattern.lastIndex = at;
  return pattern.exec(value)?.[0] ?? "";
}

function quoted(value: string, from: number): { text: string; next: number } {
  let text = "";
  for (let at = from + 1; at < value.length; at++) {
    if (value[at] === '"') return { text, next: at + 1 };
    if (value[at] === "\\") at++;
    text += value[at] ?? "";
  }
  return { text, next: value.length };
}

function comment(value: string, from: number): { text: string; next: number } {
  let depth = 0;
  let text = "";
  for (let at = from; at < value.length; at++) {
    const sign = value[at] ?? "";
    if (sign === "\\") at++;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return { text, next: at + 1 };
    else text += sign;
  }
  return { text, next: value.length };
}

/** What stands to the closing bracket, without comments; a quoted local part may hold a bracket itself. */
function angle(value: string, from: number): { text: string; next: number } {
  let text = "";
  let at = from + 1;
  while (at < value.length) {
    const sign = value[at] ?? "";
    if (sign === ">") return { text, next: at + 1 };
    if (sign === '"') {
      const inner = quoted(value, at);
      text += `"${inner.text}"`;
      at = inner.next;
    } else if (sign === "(") at = comment(value, at).next;
    else {
      text += sign === " " || sign === "\t" ? "" : sign;
      at++;
    }
  }
  return { text, next: value.length };
}
