import { type Answer, json } from "../answers";
import type { House } from "../gate";
import type { XPost } from "../model";
import { lowerBound, snowflake } from "../order";
import { presentPosts } from "../present-page";
import type { XRequest } from "../router";
import { readView } from "../view";
import type { Page } from "./keyset";
import { idParam, timeParam } from "./query-values";

export const viewerOf = (request: XRequest) =>
  request.caller?.kind === "user" ? request.caller.userId : undefined;

/** The positions that since_id, until_id, start_time and end_time leave, in a list ordered oldest first. */
export function boundsOf(query: URLSearchParams, ids: readonly string[]): { from: number; to: number } {
  let from = 0;
  let to = ids.length;
  const sinceId = idParam(query, "since_id");
  const untilId = idParam(query, "until_id");
  const startTime = timeParam(query, "start_time");
  const endTime = timeParam(query, "end_time");
  if (sinceId !== undefined) {
    const at = lowerBound(ids, sinceId);
    from = ids[at] === sinceId ? at + 1 : at;
  }
  if (untilId !== undefined) to = lowerBound(ids, untilId);
  if (startTime !== undefined) from = Math.max(from, lowerBound(ids, snowflake(startTime, 0)));
  if (endTime !== undefined) to = Math.min(to, lowerBound(ids, snowflake(endTime, 0)));
  return { from, to };
}

function body(
  house: House,
  request: XRequest,
  posts: readonly XPost[],
  meta?: Record<string, unknown>,
): Answer {
  const view = readView(request.query, request.dialect);
  const { data, includes, errors } = presentPosts(house.world, posts, view, viewerOf(request));
  return json(200, {
    ...(data.length > 0 ? { data } : {}),
    ...(includes ? { includes } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(meta ? { meta } : {}),
  });
}

/** A page of posts as every timeline and search answers it. */
export function answerPage(house: House, request: XRequest, page: Page): Answer {
  const posts = page.ids.flatMap((id) => house.world.postById(id) ?? []);
  return body(house, request, posts, {
    ...(posts[0] ? { newest_id: posts[0].id, oldest_id: posts.at(-1)?.id } : {}),
    result_count: posts.length,
    ...(page.nextToken ? { next_token: page.nextToken } : {}),
    ...(page.previousToken ? { previous_token: page.previousToken } : {}),
  });
}
