import { HOUR, SECOND } from "@/lib/base/time";
import type { FlagFinding, FlagRules } from "../schemas";
import { countContacts, type Said } from "./count-contacts";

/** What was said and done around a conversation, up to what the customer said in it last. */
export interface History {
  /** Ways of other channels within thirty days, and whether all of it was solved; null without any. */
  tried: { ways: readonly { kind: string; count: number }[]; isSolved: boolean; sinceAt: string } | null;
  /** Of the customer, on every channel. */
  said: readonly Said[];
  /** The customer's tiers, as the facts say them. */
  tiers: readonly string[];
  /** Public posts of the last week in the very same words, and by how many handles; null where too few words were said. */
  sameText: { posts: number; handles: number } | null;
  /** People of ours who have answered this matter. */
  agents: number;
  /** The customer came back after it was resolved with an answer. */
  isReopened: boolean;
  /** Somebody waits in it for an answer now. */
  isWaiting: boolean;
}

/** Three of the same: one of three handles, or three times the same. */
const SAME_TEXT = 3;

/** What the history of a conversation raises by itself; whether each kind is on is asked by who calls it. */
export function flagsOfHistory(history: History, { limits }: FlagRules): FlagFinding[] {
  return [
    triedBefore(history),
    thirdContact(history, limits),
    secondAgent(history),
    tier(history, limits.tiers),
    paid(history),
  ].filter((found) => found !== null);
}

/** In vain in another channel: email and phone before a post. */
function triedBefore({ tried }: History): FlagFinding | null {
  if (!tried || tried.isSolved) return null;
  const count = (kind: string) =>
    tried.ways.filter((way) => way.kind === kind).reduce((sum, way) => sum + way.count, 0);
  const values = {
    emails: count("email"),
    calls: count("call"),
    missed: count("missed_call"),
    messages: count("direct_message"),
    posts: count("post"),
    sinceAt: tried.sinceAt,
  };
  return found("tried-before", "tried-before", values);
}

function thirdContact({ said }: History, limits: FlagRules["limits"]): FlagFinding | null {
  const contacts = countContacts(said, limits.contactsWithinSeconds);
  if (contacts < limits.contacts) return null;
  const hours = Math.round((limits.contactsWithinSeconds * SECOND) / HOUR);
  return found("third-contact", "third-contact", { contacts, hours });
}

/**
 * Two people of ours have answered and the customer still asks, or came back after it was resolved: what one answer did
 * not settle needs somebody who reads all of it.
 */
function secondAgent({ agents, isReopened, isWaiting }: History): FlagFinding | null {
  if (!isWaiting) return null;
  if (agents >= 2) return found("second-agent", "second-agent", { agents });
  return isReopened ? found("second-agent", "came-back", {}) : null;
}

function tier({ tiers }: History, wanted: readonly string[]): FlagFinding | null {
  const held = tiers.find((each) => wanted.includes(each.trim().toLowerCase()));
  return held === undefined ? null : found("tier", "tier", { tier: held });
}

function paid({ sameText }: History): FlagFinding | null {
  if (!sameText || sameText.posts < SAME_TEXT) return null;
  return { ...found("paid", "same-text", { ...sameText }), isInferred: true };
}

function found(
  kind: FlagFinding["kind"],
  code: string,
  values: FlagFinding["evidence"]["values"],
): FlagFinding {
  return { kind, evidence: { code, values, spans: [] }, isInferred: false };
}
