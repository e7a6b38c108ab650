import type { AccountRef } from "../../channel";
import { bareHandle } from "../fold/names";
import { messageQuery, postQuery } from "./fields";

/** One list of X that is read through: newest first, page by page. */
export interface Source {
  /** `mentions`, `search`, `timeline`, `dm`, or `listening:` and the key of a query. */
  kind: string;
  endpoint: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** Name of the parameter that takes the next page's token. */
  token: string;
  /** False where X takes no start: the walk stops by itself. */
  takesStart: boolean;
  scope: string;
  /** Pages in a row without anything new after which the rest of the overlap is left. */
  patience: number;
}

/** What is polled for an account: direct messages, mentions, its own timeline, and a sweep for lost mentions. */
export function sourcesOf(account: AccountRef, userId: string): Source[] {
  const handle = bareHandle(account);
  return [
    {
      kind: "dm",
      endpoint: "GET /2/dm_events",
      path: "2/dm_events",
      query: { ...messageQuery, max_results: "100" },
      token: "pagination_token",
      takesStart: false,
      scope: "dm.read",
      patience: 1,
    },
    {
      kind: "mentions",
      endpoint: "GET /2/users/:id/mentions",
      path: `2/users/${userId}/mentions`,
      query: { ...postQuery, max_results: "100" },
      token: "pagination_token",
      takesStart: true,
      scope: "tweet.read",
      patience: 3,
    },
    {
      kind: "timeline",
      endpoint: "GET /2/users/:id/tweets",
      path: `2/users/${userId}/tweets`,
      query: { ...postQuery, max_results: "100", exclude: "retweets" },
      token: "pagination_token",
      takesStart: true,
      scope: "tweet.read",
      patience: 2,
    },
    {
      kind: "search",
      endpoint: "GET /2/tweets/search/recent",
      path: "2/tweets/search/recent",
      query: { ...postQuery, max_results: "100", query: `@${handle} -from:${handle} -is:retweet` },
      token: "next_token",
      takesStart: true,
      scope: "tweet.read",
      patience: 2,
    },
  ];
}
