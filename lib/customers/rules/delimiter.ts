const KNOWN = [",", ";", "\t", "|"];

/** What parts the cells: the sign that stands most often in the head, outside quotes. */
export function guessDelimiter(start: string): string {
  const counts = new Map(KNOWN.map((each) => [each, 0]));
  let isQuoted = false;
  for (const char of start) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === "\n" || char === "\r")) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!isQuoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : ",";
}
