import { type Answer, json } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { lowerBound, snowflake } from "../order";
import type { XRequest } from "../router";
import { words } from "../view";
import { boundsOf } from "./post-page";
import { timeParam } from "./query-values";
import { askedOf, rejected, weekMs } from "./search";

const bucketMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
const scopes = ["tweet.read", "users.read"];

function isGranularity(value: string): value is keyof typeof bucketMs {
  return Object.hasOwn(bucketMs, value);
}

function counts(house: House, request: XRequest): Answer {
  const { query } = request;
  const granularity = query.get("granularity") ?? "hour";
  if (!isGranularity(granularity))
    return rejected("granularity", `The value [${granularity}] is not one of [minute,hour,day]`);
  const { ids, from, to, keep, now, lagMs } = askedOf(house, request);
  const bounds = boundsOf(query, ids);
  const startAt = timeParam(query, "start_time") ?? now - weekMs;
  const endAt = timeParam(query, "end_time") ?? now - lagMs;
  const width = bucketMs[granularity];
  const name = words(request.dialect).count;
  const data: Record<string, unknown>[] = [];
  let total = 0;
  for (let start = startAt; start < endAt; ) {
    const end = Math.min(endAt, (Math.floor(start / width) + 1) * width);
    const lower = Math.max(from, bounds.from, lowerBound(ids, snowflake(start, 0)));
    const upper = Math.min(to, bounds.to, lowerBound(ids, snowflake(end, 0)));
    const hits = ids.slice(lower, Math.max(lower, upper)).filter(keep).length;
    data.push({ start: new Date(start).toISOString(), end: new Date(end).toISOString(), [name]: hits });
    total += hits;
    start = end;
  }
  return json(200, { ...(data.length > 0 ? { data } : {}), meta: { [`total_${name}`]: total } });
}

/** How many posts a recent search would find, by minute, hour or day, oldest first. */
export function mountCounts(house: House): void {
  house.router.route(
    "GET",
    "/2/tweets/counts/recent",
    { auth: "any", scopes, limit: limits.counts },
    (request) => counts(house, request),
  );
}
