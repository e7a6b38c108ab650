import type { Inbound, RawArrival, WireEvent } from "../channel";
import { readHeard } from "./read-heard";
import { theirNumber } from "./their-number";

/** What stored bytes of a line say. Pure; whatever they are it never throws. */
export function fold({ account, body }: RawArrival): WireEvent[] {
  const heard = readHeard(body);
  if (!heard) return [{ type: "unreadable", reason: "phone-of-unknown-shape" }];
  const { id, direction, startedAt, endedAt, durationSeconds, outcome } = heard;
  const externalId = `call:${id}`;
  const { number, author } = theirNumber(heard.theirs, account.externalId ?? heard.ours, id);
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
    text: "",
    publishedAt: endedAt ?? startedAt ?? new Date(0),
    names: "none",
    answersOurs: false,
    isThreadAuthor: null,
    media: [],
    call: { number, startedAt, endedAt, durationSeconds, outcome },
  };
  return [{ type: "arrived", inbound }];
}
