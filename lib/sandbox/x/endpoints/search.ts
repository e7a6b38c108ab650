import { type Answer, invalidRequest, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { compareIds, lowerBound, snowflake } from "../order";
import type { XRequest } from "../router";
import { parseQuery } from "../search-query/parse-query";
import type { QueryHints } from "../search-query/term";
import { visibilityOf } from "../visibility";
import type { SandboxWorld } from "../world";
import { keysetPage } from "./keyset";
import { answerPage, boundsOf } from "./post-page";
import { idParam, intParam, timeParam } from "./query-values";

const scopes = ["tweet.read", "users.read"];
export const weekMs = 7 * 86_400_000;
export const rejected = (name: string, message: string): never =>
  refuse(invalidRequest(message, { [name]: [message] }));
/** Since the index of 2026-05-04 keywords alone find no reposts; who asks for them gets them. */
const asksForReposts = /(^|[\s(])(is:retweet|retweets_of)/i;

type Lists = readonly (readonly string[])[];

const sizeOf = (lists: Lists) => lists.reduce((size, list) => size + list.length, 0);

/** The shortest list of ids, oldest first, that holds every match. */
function candidates(world: SandboxWorld, hints: QueryHints): readonly string[] {
  const { posted } = world;
  const byName = (name: string) => world.userByUsername(name)?.id ?? name;
  const choices: Lists[] = [[posted.live()]];
  if (hints.from) choices.push(hints.from.map((name) => posted.byAuthor(byName(name))));
  if (hints.mentions) choices.push(hints.mentions.map((name) => posted.byMention(name)));
  if (hints.conversationIds) choices.push(hints.conversationIds.map((id) => posted.byConversation(id)));
  if (hints.quotedPostIds) choices.push(hints.quotedPostIds.map((id) => posted.byQuoted(id)));
  const best = choices.reduce((least, lists) => (sizeOf(lists) < sizeOf(least) ? lists : least));
  const [only] = best;
  return only && best.length === 1 ? only : [...new Set(best.flat())].sort(compareIds);
}

function checkTimes(query: URLSearchParams, now: number, lagMs: number): void {
  const startTime = timeParam(query, "start_time");
  const endTime = timeParam(query, "end_time");
  const sinceId = idParam(query, "since_id");
  const oldest = now - weekMs;
  const oldestText = new Date(oldest).toISOString();
  if (sinceId !== undefined && startTime !== undefined)
    rejected("since_id", "'since_id' and 'start_time' can not be used together");
  if (query.has("until_id") && endTime !== undefined)
    rejected("until_id", "'until_id' and 'end_time' can not be used together");
  if (startTime !== undefined && startTime < oldest - 60_000)
    rejected(
      "start_time",
      `Invalid 'start_time':'${query.get("start_time")}'. 'start_time' must be on or after ${oldestText}.`,
    );
  if (endTime !== undefined && endTime > now - Math.min(10_000, lagMs))
    rejected(
      "end_time",
      `Invalid 'end_time':'${query.get("end_time")}'. 'end_time' must be a minimum of 10 seconds prior to the request time.`,
    );
  if (startTime !== undefined && endTime !== undefined && startTime >= endTime)
    rejected("start_time", "'start_time' must be before 'end_time'");
  const oldestId = snowflake(oldest - 60_000, 0);
  if (sinceId !== undefined && BigInt(sinceId) < BigInt(oldestId))
    rejected(
      "since_id",
      `'since_id' must be a tweet id created after ${oldestText}. Please use a 'since_id' that is larger than ${oldestId}`,
    );
}

interface Asked {
  ids: readonly string[];
  from: number;
  to: number;
  keep(id: string): boolean;
  now: number;
  lagMs: number;
}

/** What a search or a count is about: the ids in reach, oldest first, and which of them match. Refuses what X refuses. */
export function askedOf(house: House, request: XRequest): Asked {
  const { query } = request;
  const { world } = house;
  const caller = request.caller?.kind === "user" ? world.userById(request.caller.userId) : undefined;
  const text = query.get("query")?.trim();
  if (!text) return refuse(invalidRequest("The `query` query parameter can not be empty", { query: [""] }));
  const parsed = parseQuery(text, { maxLength: caller?.plan === "enterprise" ? 4096 : 512 });
  if (!parsed.ok) return refuse(invalidRequest(parsed.message, { query: [text] }));
  const now = world.now();
  const lagMs = house.searchLagSeconds * 1000;
  checkTimes(query, now, lagMs);
  const ids = candidates(world, parsed.hints);
  const { from, to } = boundsOf(query, ids);
  const withReposts = asksForReposts.test(text);
  return {
    ids,
    from: Math.max(from, lowerBound(ids, snowflake(now - weekMs, 0))),
    to: lagMs === 0 ? to : Math.min(to, lowerBound(ids, snowflake(now - lagMs, 0))),
    keep: (id) => {
      const post = world.postById(id);
      if (!post || visibilityOf(world, post, undefined) !== "visible") return false;
      if (post.repostedPostId !== undefined && !withReposts) return false;
      return parsed.matches(post, world);
    },
    now,
    lagMs,
  };
}

function search(house: House, request: XRequest): Answer {
  const { query } = request;
  const size = intParam(query, "max_results", 10, 100, 10);
  const { keep, ...range } = askedOf(house, request);
  const token = query.get("next_token") ?? query.get("pagination_token");
  return answerPage(house, request, keysetPage(range, size, token, keep));
}

/** Recent search: 7 days, and nothing younger than the index's lag. */
export function mountSearch(house: House): void {
  house.router.route(
    "GET",
    "/2/tweets/search/recent",
    { auth: "any", scopes, limit: limits.search },
    (request) => search(house, request),
  );
}
