import type { RawArrival, WireEvent } from "../../channel";
import { LISTENING } from "../../listening";
import { foldActivity } from "./fold-activity";
import { foldMessageEvent } from "./fold-message";
import { foldAnyPost, foldPost } from "./fold-post";
import { readIncludes } from "./includes";
import { removedOf } from "./removed";
import { idOf, type Wire, wireOf, wiresOf } from "./wire";

const decoder = new TextDecoder("utf-8");

/** What stored bytes of X say about an account. Pure; whatever the bytes are it never throws and drops nothing. */
export function fold(raw: RawArrival): WireEvent[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoder.decode(raw.body));
  } catch {
    return [{ type: "unreadable", reason: "x-not-json" }];
  }
  try {
    return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((one) => foldAnswer(raw, one));
  } catch {
    return [{ type: "unreadable", reason: "x-fold-failed" }];
  }
}

function foldAnswer(raw: RawArrival, value: unknown): WireEvent[] {
  const answer = wireOf(value);
  if (!answer) return [{ type: "unreadable", reason: "x-not-an-object" }];
  const removed = raw.source === "lookup" ? removedOf(wiresOf(answer.errors)) : [];
  if (Array.isArray(answer.data)) {
    const includes = readIncludes(answer.includes);
    return [...removed, ...answer.data.map((item: unknown) => foldItem(raw, wireOf(item), includes))];
  }
  const data = wireOf(answer.data);
  if (data && typeof data.event_type === "string" && data.payload !== undefined)
    return foldActivity(raw.account, data);
  if (data) return [...removed, foldItem(raw, data, readIncludes(answer.includes))];
  if (answer.replay_job_status !== undefined) return [{ type: "ignored", what: "replay_job_status" }];
  if (answer.meta !== undefined || removed.length > 0 || Array.isArray(answer.errors)) return removed;
  return [{ type: "unreadable", reason: "x-of-unknown-shape" }];
}

function foldItem(
  { account, source }: RawArrival,
  item: Wire | undefined,
  includes: ReturnType<typeof readIncludes>,
): WireEvent {
  if (!item) return { type: "unreadable", reason: "x-not-an-object" };
  if (typeof item.event_type === "string") return foldMessageEvent(account, item, includes);
  if (item.text === undefined && idOf(item.id) === undefined)
    return { type: "unreadable", reason: "x-of-unknown-shape" };
  const isHeard = source.startsWith(LISTENING);
  return isHeard ? foldAnyPost(account, item, includes) : foldPost(account, item, includes);
}
