interface Group {
  isEndless: boolean;
}

/** Whether an expression repeats without end what itself repeats without end: `(a+)+`. Reads it once, left to right. */
export function hasNestedRepeats(source: string): boolean {
  const open: Group[] = [{ isEndless: false }];
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === "\\") {
      at += 1;
      if (!inClass) noteRepeat(source, at + 1, open);
      continue;
    }
    if (inClass) {
      if (sign !== "]") continue;
      inClass = false;
      noteRepeat(source, at + 1, open);
    } else if (sign === "[") {
      inClass = true;
      if (source[at + 1] === "^") at += 1;
      if (source[at + 1] === "]") at += 1;
    } else if (sign === "(") {
      open.push({ isEndless: false });
    } else if (sign === ")") {
      const group = open.pop();
      if (group?.isEndless && isEndlessAt(source, at + 1)) return true;
      const around = open.at(-1);
      if (around && (group?.isEndless || isEndlessAt(source, at + 1))) around.isEndless = true;
    } else if (sign !== "|") {
      noteRepeat(source, at + 1, open);
    }
  }
  return false;
}

function noteRepeat(source: string, at: number, open: readonly Group[]): void {
  const around = open.at(-1);
  if (around && isEndlessAt(source, at)) around.isEndless = true;
}

function isEndlessAt(source: string, at: number): boolean {
  const sign = source[at];
  return sign === "*" || sign === "+" || /^\{\d{1,4},\}/.test(source.slice(at, at + 8));
}
