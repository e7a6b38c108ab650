import type { Author, Inbound, InboundMedia } from "@/lib/channels/channel";

export interface StoredFound {
  channel: string;
  externalId: string;
  aliases: readonly string[];
  version: number;
  place: string;
  text: string;
  language: string | null;
  publishedAt: Date;
  inReplyToExternalId: string | null;
  url: string | null;
  mayApiReply: boolean | null;
  reposts: number;
  likes: number;
  views: number;
}

interface Parts {
  author: Author;
  media: readonly InboundMedia[];
  quote: Inbound["quote"] | null;
}

/**
 * A found post as a wire would have brought it to us. Whoever takes it up says that it is meant for us, so nobody is a
 * bystander in it: its writer counts as who began the thread.
 */
export function inboundOf(found: StoredFound, { author, media, quote }: Parts): Inbound {
  const { channel, externalId, aliases, version, place, text, publishedAt } = found;
  const { language, inReplyToExternalId, url, mayApiReply, reposts, likes, views } = found;
  return {
    channel,
    externalId,
    aliases,
    version,
    kind: "post",
    audience: "public",
    direction: "inbound",
    customer: author,
    place,
    text,
    publishedAt,
    names: "none",
    answersOurs: false,
    isThreadAuthor: true,
    media,
    metrics: { reposts, likes, views },
    ...(language === null ? {} : { language }),
    ...(inReplyToExternalId === null ? {} : { inReplyToExternalId }),
    ...(url === null ? {} : { url }),
    ...(mayApiReply === null ? {} : { mayApiReply }),
    ...(quote ? { quote } : {}),
  };
}
