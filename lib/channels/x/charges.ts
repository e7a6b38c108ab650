import type { Charge } from "../channel-deps";
import { idOf, textOf, type Wire, wireOf, wiresOf } from "./fold/wire";
import { xPrices } from "./prices";

type Item = keyof typeof xPrices & string;

const LINK = /https?:\/\//i;
const FREE_EVENTS = /^(dm\.sent|dm\.read|dm\.indicate_typing|post\.delete|oauth\.|profile\.)/;
const MICROS = 1000;

/** What an answered call costs. Posts and people that come along as expansions count as read. */
export function chargesOf(call: { endpoint: string; body?: unknown }, answered: Wire): Charge[] {
  const { endpoint } = call;
  switch (endpoint) {
    case "POST /2/tweets":
      return [once(itemOfPost(wireOf(call.body)))];
    case "DELETE /2/tweets/:id":
    case "PUT /2/tweets/:tweet_id/hidden":
      return [once("post-manage")];
    case "POST /2/media/metadata":
      return [once("media-metadata")];
  }
  if (/^POST \/2\/dm_conversations/.test(endpoint)) return [once("message-write")];
  if (/^GET \/2\/tweets\/counts/.test(endpoint)) return [once("count")];
  if (/^GET \/2\/(dm_events|dm_conversations)/.test(endpoint))
    return readOf("message-read", answered.data, answered.includes);
  if (/^GET \/2\/(tweets|users\/:id\/(mentions|tweets))/.test(endpoint))
    return readOf("post-read", answered.data, answered.includes);
  if (/^GET \/2\/users/.test(endpoint)) return reads("person-read", answered.data);
  return [];
}

/** What one event of a stream costs: a post, or a message to us; what we sent ourselves is free. */
export function chargesOfEvent(event: Wire): Charge[] {
  const data = wireOf(event.data);
  const type = textOf(data?.event_type);
  if (type === undefined) return reads("post-read", event.data);
  if (FREE_EVENTS.test(type)) return [];
  const id = idOf(wireOf(data?.payload)?.id) ?? textOf(data?.event_uuid);
  return [charge(type.startsWith("dm.") ? "message-read" : "post-read", id === undefined ? [] : [id])];
}

function itemOfPost(body: Wire | undefined): Item {
  if (wireOf(body?.reply)) return "reply-write";
  return LINK.test(textOf(body?.text) ?? "") ? "post-write-with-link" : "post-write";
}

function readOf(item: Item, data: unknown, includes: unknown): Charge[] {
  const more = wireOf(includes);
  return [
    ...reads(item, data),
    ...reads("post-read", more?.tweets ?? more?.posts),
    ...reads("person-read", more?.users),
  ];
}

function reads(item: Item, data: unknown): Charge[] {
  const one = wireOf(data);
  const ids = (one ? [one] : wiresOf(data)).flatMap(({ id }) => idOf(id) ?? []);
  return ids.length === 0 ? [] : [charge(item, [...new Set(ids)])];
}

function once(item: Item): Charge {
  return charge(item, []);
}

function charge(item: Item, ids: string[]): Charge {
  return { item, micros: xPrices[item] * MICROS, count: Math.max(1, ids.length), ids };
}
