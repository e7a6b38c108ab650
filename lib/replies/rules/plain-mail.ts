/** A part of a mail of the desk itself: words, figures side by side, or a way to a page. */
export type MailPart =
  | { kind: "words"; text: string }
  | { kind: "figures"; rows: readonly (readonly [name: string, figure: string, beside: string])[] }
  | { kind: "link"; text: string; url: string };

/** The parts as plain text, the same words as the HTML. */
export function mailText(parts: readonly MailPart[]): string {
  return `${parts.map(textOf).join("\n\n")}\n`;
}

function textOf(part: MailPart): string {
  switch (part.kind) {
    case "words":
      return part.text;
    case "figures":
      return part.rows
        .map(([name, figure, beside]) => `${name}: ${figure}${beside ? ` (${beside})` : ""}`)
        .join("\n");
    case "link":
      return `${part.text}\n${part.url}`;
  }
}

const CELL = "padding:4px 12px 4px 0;border-bottom:1px solid #e4e0d8";

/** The parts as HTML that needs nothing from outside and carries nothing of anybody but what is escaped here. */
export function mailHtml(title: string, parts: readonly MailPart[]): string {
  const body = parts.map(htmlOf).join("\n");
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font:15px/22px system-ui,sans-serif;color:#211e1a;max-width:600px">
<h1 style="font-size:18px;line-height:26px">${escaped(title)}</h1>
${body}
</body></html>`;
}

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case "words":
      return `<p>${escaped(part.text)}</p>`;
    case "figures":
      return `<table style="border-collapse:collapse">${part.rows.map(rowOf).join("")}</table>`;
    case "link":
      return `<p><a href="${escaped(part.url)}">${escaped(part.text)}</a></p>`;
  }
}

function rowOf([name, figure, beside]: readonly [string, string, string]): string {
  return `<tr><th scope="row" style="${CELL};text-align:left;font-weight:400">${escaped(name)}</th><td style="${CELL};text-align:right"><b>${escaped(figure)}</b></td><td style="${CELL};color:#6b645a">${escaped(beside)}</td></tr>`;
}

/** Words as HTML that can be nothing but words, in an attribute too. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
