import type { ReactNode } from "react";
import { type Block, type Inline, readPage } from "@/lib/knowledge/rules/read-page";

type Props = {
  body: string;
  /** Stands behind each block: what can be done with it. */
  after?: (block: Block) => ReactNode;
};

/** A desk page as it is read: headings, lists, links; what it says is text, never markup. */
export function PageBody({ body, after }: Props) {
  return (
    <div dir="auto" className="flex max-w-[72ch] flex-col gap-2 text-body [overflow-wrap:anywhere]">
      {readPage(body).map((block, place) => (
        <div key={place} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">{drawn(block)}</div>
          {after?.(block)}
        </div>
      ))}
    </div>
  );
}

function drawn(block: Block): ReactNode {
  switch (block.kind) {
    case "heading":
      return <h3 className="mt-1 font-semibold">{inline(block.inline)}</h3>;
    case "paragraph":
      return <p className="whitespace-pre-line text-pretty">{inline(block.inline)}</p>;
    case "list":
      return (
        <ul className="flex list-disc flex-col gap-0.5 pl-5">
          {block.items.map((item, place) => (
            <li key={place}>{inline(item)}</li>
          ))}
        </ul>
      );
  }
}

function inline(pieces: readonly Inline[]): ReactNode[] {
  return pieces.map((piece, place) => {
    const key = `${place} ${piece.kind}`;
    if (piece.kind === "bold") return <strong key={key}>{piece.text}</strong>;
    if (piece.kind === "text") return <span key={key}>{piece.text}</span>;
    return (
      <a
        key={key}
        href={piece.href}
        target="_blank"
        rel="noreferrer noopener"
        className="underline underline-offset-2"
      >
        {piece.text}
      </a>
    );
  });
}
