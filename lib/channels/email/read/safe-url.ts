const LINKS = new Set(["http:", "https:", "mailto:", "tel:"]);

/** An absolute address a link may lead to, its host in ASCII so that look-alikes show; else none. */
export function safeLink(href: string | undefined): string | undefined {
  const url = parsed(href);
  return url !== undefined && LINKS.has(url.protocol) ? url.href : undefined;
}

/** A picture of the world outside; one that names no scheme is taken as https. */
export function remotePicture(src: string | undefined): string | undefined {
  const url = parsed(src?.trim().startsWith("//") ? `https:${src.trim()}` : src);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url.href : undefined;
}

/** The Content-ID a `cid:` address names. */
export function contentIdIn(src: string | undefined): string | undefined {
  const found = /^\s*cid:(.{1,300})$/i.exec(src ?? "")?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found).trim();
  } catch {
    return found.trim();
  }
}

function parsed(value: string | undefined): URL | undefined {
  if (value === undefined || value.length > 4000 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  // A name and password before the host only make another host look like the one that is meant.
  url.username = "";
  url.password = "";
  return url;
}
