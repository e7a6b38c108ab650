import type { Inbound } from "@/lib/channels/channel";
import type { Arrival } from "@/lib/conversations/arrival";
import type { CallNews } from "@/lib/conversations/call-news";

/** A call that is over as an arrival like any other, with the words of its note. */
export function callArrival(news: CallNews, text: string, publishedAt: Date): Arrival {
  const { externalId, account, direction, author, rawEventId, receivedAt } = news;
  const inbound: Inbound = {
    channel: "phone",
    externalId,
    aliases: [],
    version: 1,
    kind: "call",
    audience: "private",
    direction,
    customer: author,
    place: externalId,
    text,
    publishedAt,
    names: "none",
    answersOurs: false,
    isThreadAuthor: null,
    media: [],
  };
  return { inbound, account, rawEventId, receivedAt };
}
