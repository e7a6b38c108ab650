/** A picture of a mail as the document carries it. */
export interface DocumentPicture {
  type: string;
  base64: string;
}

export interface MailPictures {
  /** By Content-ID. */
  inline: ReadonlyMap<string, DocumentPicture>;
  /** By the address it came from. */
  remote: ReadonlyMap<string, DocumentPicture>;
}

const IMG = /<img\b[^>]*>/gi;
const STYLE = `html{background:#fff;color:#1a1a1a;color-scheme:light}
body{margin:0;padding:16px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap;font:inherit;margin:0}
img[data-remote-src]:not([src]),img[data-cid]:not([src]){min-width:16px;min-height:16px;border:1px dashed #bbb;background:#f4f4f4}
blockquote{margin-inline:0 0;border-inline-start:2px solid #ccc;padding-inline-start:12px;color:#444}`;

/**
 * A sanitised mail as a document of its own, for a sandboxed frame: it holds its pictures itself and asks nobody for
 * anything. Light paper in every theme, as its writer meant it.
 */
export function mailDocument(html: string, pictures: MailPictures): string {
  const filled = html.replace(IMG, (tag) => {
    const cid = attribute(tag, "data-cid");
    const remote = attribute(tag, "data-remote-src");
    const picture =
      (cid === null ? undefined : pictures.inline.get(cid)) ??
      (remote === null ? undefined : pictures.remote.get(remote));
    if (!picture) return tag;
    return tag.replace(/^<img/i, `<img src="data:${picture.type};base64,${picture.base64}"`);
  });
  return page(filled);
}

/** A plain mail the same way. */
export function plainDocument(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return page(`<pre>${escaped}</pre>`);
}

/** The addresses of the pictures that wait outside, each once, in order. */
export function remotePicturesIn(html: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.matchAll(IMG)) {
    const remote = attribute(tag, "data-remote-src");
    if (remote !== null && /^https?:\/\//i.test(remote)) found.add(remote);
  }
  return [...found];
}

function page(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title></title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value === undefined
    ? null
    : value
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
}
