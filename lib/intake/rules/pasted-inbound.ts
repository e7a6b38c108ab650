import type { Inbound } from "@/lib/channels/channel";
import type { Paste } from "../paste-schemas";

/**
 * A pasted post as a wire would have brought it. Its ids are digests: the same link, or the same words of the same
 * person, is the same post, whoever pastes it; all of one person under one link is one thread.
 */
export function pastedInbound(paste: Paste, now: Date, digest: (text: string) => string): Inbound {
  const { network, link, author, text } = paste;
  const who = `${network}:${author.normalize("NFKC").toLowerCase()}`;
  const where = link ? plainLink(link) : `${who} ${text}`;
  const said = paste.publishedAt ? new Date(paste.publishedAt) : now;
  return {
    channel: "web",
    externalId: `paste:${digest(`${where} ${text}`)}`,
    aliases: [],
    version: 1,
    kind: "post",
    audience: "public",
    direction: "inbound",
    customer: {
      externalId: `${network}:${digest(who)}`,
      username: `${author} · ${network}`,
      displayName: author,
    },
    place: `${network}:${digest(where)}`,
    text,
    publishedAt: said > now ? now : said,
    names: "body",
    answersOurs: false,
    isThreadAuthor: true,
    media: [],
    ...(link ? { url: link } : {}),
  };
}

/** Without what sharing adds to a link. */
function plainLink(link: string): string {
  const url = new URL(link);
  url.hash = "";
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_|fbclid|igsh|igshid|gclid)/.test(name)) url.searchParams.delete(name);
  return url.toString();
}
