import { compile } from "html-to-text";
import { safeLink } from "./safe-url";

/** Stand around what an HTML mail marks as quoted; the mail's own are taken out beforehand. */
const OPEN = "\ue000";
const CLOSE = "\ue001";

const QUOTES = [
  "blockquote",
  "div.gmail_quote",
  "div.yahoo_quoted",
  "div.moz-cite-prefix",
  "div.protonmail_quote",
  "div.tutanota_quote",
  "div.zmail_extra",
  "div#mail-editor-reference-message-container",
  "div.ms-outlook-mobile-reference-message",
  "#OLK_SRC_BODY_SECTION",
];

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 100, maxInputLength: 4 * 2 ** 20, maxChildNodes: 20_000, ellipsis: "…" },
  formatters: {
    quoted: (elem, walk, builder) => {
      builder.openBlock({ leadingLineBreaks: 1 });
      builder.addLiteral(OPEN);
      builder.addLineBreak();
      walk(elem.children, builder);
      builder.addLineBreak();
      builder.addLiteral(CLOSE);
      builder.closeBlock({ trailingLineBreaks: 1 });
    },
    // Outlook puts a header there, and the earlier mail beside it, to the end.
    earlier: (elem, walk, builder) => {
      builder.openBlock({ leadingLineBreaks: 1 });
      builder.addLiteral(OPEN);
      builder.addLineBreak();
      walk(elem.children, builder);
      builder.closeBlock({ trailingLineBreaks: 1 });
    },
  },
  selectors: [
    { selector: "div#divRplyFwdMsg", format: "earlier" },
    ...QUOTES.map((selector) => ({ selector, format: "quoted" })),
    {
      selector: "a",
      options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["(", ")"], pathRewrite: shownLink },
    },
    { selector: "img", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ...["script", "style", "title", "template", "svg", "math", "noscript"].map((selector) => ({
      selector,
      format: "skip",
    })),
  ],
});

/** A link's address beside its words, where a person can read it: not one of hundreds of signs, none that leads nowhere. */
function shownLink(href: string): string {
  const link = safeLink(href) ?? "";
  return link.length > 120 ? "" : link.replace(/^(?:mailto|tel):/, "");
}

export interface HtmlText {
  text: string;
  /** The lines that the HTML marks as quoted. */
  quoted: ReadonlySet<number>;
}

/** The words of an HTML mail, and which of its lines its own marks call quoted. */
export function htmlToText(html: string): HtmlText {
  const lines: string[] = [];
  const quoted = new Set<number>();
  let depth = 0;
  for (const line of convert(html.replace(/[\ue000\ue001]/g, "")).split("\n")) {
    const mark = line.trim();
    if (mark === OPEN) depth++;
    else if (mark === CLOSE) depth = Math.max(0, depth - 1);
    else {
      if (depth > 0) quoted.add(lines.length);
      lines.push(line.trimEnd());
    }
  }
  return { text: lines.join("\n"), quoted };
}
