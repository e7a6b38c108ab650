export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold"; text: string }
  | { kind: "link"; text: string; href: string };

export type Block =
  | { kind: "heading"; inline: Inline[] }
  | { kind: "paragraph"; inline: Inline[] }
  | { kind: "list"; items: Inline[][] };

const PIECES =
  /\*\*([^*\n]{1,400})\*\*|\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,2000})\)|(https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?)])/g;

/**
 * A desk page as blocks: `# ` begins a heading, `- ` a line of a list, an empty line a paragraph; links lead to http
 * and https alone. Everything else is what it says: no markup reaches a screen.
 */
export function readPage(body: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", inline: readInline(lines.join("\n")) });
    lines = [];
  };
  for (const line of body.replaceAll("\r\n", "\n").split("\n")) {
    const item = /^\s*[-*•]\s+(.+)$/.exec(line);
    const heading = /^#{1,3}\s+(.+)$/.exec(line);
    if (item || heading || line.trim() === "") endParagraph();
    if (heading) blocks.push({ kind: "heading", inline: readInline(heading[1] ?? "") });
    else if (item) {
      const last = blocks.at(-1);
      if (last?.kind === "list") last.items.push(readInline(item[1] ?? ""));
      else blocks.push({ kind: "list", items: [readInline(item[1] ?? "")] });
    } else if (line.trim() !== "") lines.push(line.trim());
  }
  endParagraph();
  return blocks;
}

function readInline(text: string): Inline[] {
  const inline: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    if (match.index > from) inline.push({ kind: "text", text: text.slice(from, match.index) });
    const [whole, bold, words, href] = match;
    if (bold !== undefined) inline.push({ kind: "bold", text: bold });
    else if (words !== undefined && href !== undefined) inline.push({ kind: "link", text: words, href });
    else inline.push({ kind: "link", text: whole, href: whole });
    from = match.index + whole.length;
  }
  if (from < text.length) inline.push({ kind: "text", text: text.slice(from) });
  return inline;
}

/** The words of a block as they are put into an answer: links in full, no marks. */
export function plainBlock(block: Block): string {
  if (block.kind === "list") return block.items.map((item) => `- ${plain(item)}`).join("\n");
  return plain(block.inline);
}

function plain(inline: readonly Inline[]): string {
  return inline
    .map((each) =>
      each.kind === "link" && each.text !== each.href ? `${each.text} ${each.href}` : each.text,
    )
    .join("");
}
