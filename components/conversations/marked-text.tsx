import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

/** Where something is to be seen in a text (UTF-16), and what it is. */
export interface WordMark {
  from: number;
  to: number;
  kind: keyof typeof lines;
  /** What it says of itself when pointed at. */
  title: string;
}

/** Each has a line of its own form: no colour is needed to tell them apart. */
const lines = {
  trouble: "decoration-red decoration-dotted decoration-2",
  praise: "decoration-accent decoration-dashed decoration-1",
  flag: "rounded-[2px] bg-accent-tint decoration-accent decoration-solid decoration-2",
};

/** A part of a text that begins at `offset`, with the marks that lie in it; overlapping ones are shown once. */
export function markedText(text: string, offset: number, marks: readonly WordMark[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind, title } of [...marks].sort((a, b) => a.from - b.from)) {
    const [begin, end] = [Math.max(at, from - offset), Math.min(text.length, to - offset)];
    if (end <= begin) continue;
    pieces.push(text.slice(at, begin));
    pieces.push(
      <span
        key={offset + begin}
        title={title}
        data-mark={kind}
        className={cn("underline underline-offset-[3px]", lines[kind])}
      >
        {text.slice(begin, end)}
      </span>,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}
