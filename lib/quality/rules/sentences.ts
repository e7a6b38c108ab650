export interface Span {
  from: number;
  to: number;
}

const END = /[.!?…。！？]+["'”’)\]]*(?=\s|$)|\n+/gu;

/** The sentences of a text as places in it, without the spaces around them; offsets are UTF-16. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const said = text.slice(from, to);
    const start = from + said.length - said.trimStart().length;
    const end = from + said.trimEnd().length;
    if (end > start) spans.push({ from: start, to: end });
    from = to;
  };
  for (const match of text.matchAll(END)) add(match.index + match[0].length);
  add(text.length);
  return spans;
}
