import type { ListeningDeeds } from "../../channel";
import { LISTENING, type ListeningTrouble } from "../../listening";
import type { Failure } from "../call/failure";
import type { Link } from "../call/link";
import { numberOf, textOf, wireOf, wiresOf } from "../fold/wire";
import { postQuery } from "./fields";
import { KnownIds } from "./known-ids";
import type { Source } from "./sources";
import { walk } from "./walk";

/** Without what posts refer to: each of those would be read, and paid, too. */
const foundQuery = { ...postQuery, expansions: "author_id,attachments.media_keys" } as const;
const trialSize = "10";
const timeoutMs = 4000;

/** X's recent search for whoever listens: a query read on from where it stood, or tried out over seven days. */
export function createSearcher(link: Link): ListeningDeeds {
  const known = new Map<string, KnownIds>();
  return {
    async *read(account, { key, query, cursor }) {
      const met: { failure?: Failure } = {};
      const ids = known.get(key) ?? new KnownIds();
      known.set(key, ids);
      yield* walk(link, account, sourceOf(key, query), cursor, ids, (failure) => {
        met.failure = failure;
      });
      if (met.failure) yield { trouble: troubleOf(link, met.failure) };
    },
    async tryOut(account, query) {
      const found = await link.asAccount(account, {
        method: "GET",
        endpoint: "GET /2/tweets/search/recent",
        path: "2/tweets/search/recent",
        scope: "tweet.read",
        timeoutMs,
        query: { ...foundQuery, query, max_results: trialSize },
      });
      if (!found.ok) return { trouble: troubleOf(link, found.failure) };
      const body = new TextEncoder().encode(found.text);
      return { ...(await count(link, query)), raw: { account, source: LISTENING, body } };
    },
  };
}

function sourceOf(key: string, query: string): Source {
  return {
    kind: `${LISTENING}:${key}`,
    endpoint: "GET /2/tweets/search/recent",
    path: "2/tweets/search/recent",
    query: { ...foundQuery, max_results: "100", query },
    token: "next_token",
    takesStart: true,
    scope: "tweet.read",
    patience: 1,
  };
}

/** Only the app may count; an app that may not leaves the number open. */
async function count(link: Link, query: string) {
  const counted = await link.asApp({
    method: "GET",
    endpoint: "GET /2/tweets/counts/recent",
    path: "2/tweets/counts/recent",
    timeoutMs,
    query: { query, granularity: "day" },
  });
  if (!counted.ok) return { hits: null, perDay: [] };
  const perDay = wiresOf(counted.body.data).flatMap((day) => {
    const startAt = textOf(day.start);
    const hits = numberOf(day.tweet_count) ?? numberOf(day.post_count);
    return startAt === undefined || hits === undefined ? [] : [{ startAt, hits }];
  });
  const meta = wireOf(counted.body.meta);
  const told = numberOf(meta?.total_tweet_count) ?? numberOf(meta?.total_post_count);
  return { hits: told ?? perDay.reduce((sum, { hits }) => sum + hits, 0), perDay };
}

/** 402 is an empty balance (x-api.md §5); 400 is the query's own fault. */
function troubleOf(link: Link, failure: Failure): ListeningTrouble {
  if (failure.kind === "limited") return { kind: "limited", until: failure.resetAt };
  if (failure.kind !== "answered") return { kind: "away" };
  const [first] = wiresOf(failure.body.errors);
  if (failure.status === 400)
    return { kind: "refused", detail: (textOf(first?.message) ?? failure.detail).slice(0, 500) };
  if (failure.status === 402 || failure.slug === "usage-capped") return { kind: "spent" };
  if (failure.status !== 429) return { kind: "away" };
  const reset = Number(failure.header("x-rate-limit-reset") ?? Number.NaN) * 1000;
  const soon = link.deps.now().getTime() + 60_000;
  return { kind: "limited", until: new Date(Number.isFinite(reset) ? Math.max(reset, soon) : soon) };
}
