import { type Answer, json } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { notAuthorized, notFound } from "../partial-errors";
import { param, type XRequest } from "../router";
import { visibilityOf } from "../visibility";
import { keysetPage } from "./keyset";
import { answerPage, boundsOf, viewerOf } from "./post-page";
import { intParam, pathId } from "./query-values";

const scopes = ["tweet.read", "users.read"];
const newestMentions = 800;
const newestOwn = 3200;

function page(
  house: House,
  request: XRequest,
  ids: readonly string[],
  depth: number,
  skip: (id: string) => boolean,
): Answer {
  const { query } = request;
  const size = intParam(query, "max_results", 5, 100, 10);
  const { from, to } = boundsOf(query, ids);
  const viewerId = viewerOf(request);
  const range = { ids, from: Math.max(from, ids.length - depth), to };
  const keep = (id: string) =>
    visibilityOf(house.world, house.world.postById(id), viewerId) === "visible" && !skip(id);
  return answerPage(house, request, keysetPage(range, size, query.get("pagination_token"), keep));
}

function ownTimeline(house: House, request: XRequest): Answer {
  const { world } = house;
  const user = world.userById(pathId(param(request, "id")));
  if (!user) return json(200, { errors: [notFound(request.dialect, "user", param(request, "id"), "id")] });
  const isOwner = viewerOf(request) === user.id;
  const follows = world.userById(viewerOf(request) ?? "")?.followingIds?.includes(user.id) ?? false;
  if (!isOwner && (user.suspended || (user.protected && !follows)))
    return json(200, { errors: [notAuthorized(request.dialect, "user", user.id, "id")] });
  const excluded = new Set((request.query.get("exclude") ?? "").split(","));
  const skip = (id: string) => {
    const post = world.postById(id);
    if (excluded.has("replies") && post?.inReplyToPostId) return true;
    return excluded.has("retweets") && post?.repostedPostId !== undefined;
  };
  return page(house, request, world.posted.byAuthor(user.id), newestOwn, skip);
}

/** Mentions (the last 800) and a person's own posts, newest first. */
export function mountTimelines(house: House): void {
  const { router, world } = house;
  router.route("GET", "/2/users/:id/mentions", { auth: "any", scopes, limit: limits.mentions }, (request) => {
    const user = world.userById(pathId(param(request, "id")));
    if (!user) return json(200, { errors: [notFound(request.dialect, "user", param(request, "id"), "id")] });
    const isRepost = (id: string) => world.postById(id)?.repostedPostId !== undefined;
    return page(house, request, world.posted.byMention(user.username), newestMentions, isRepost);
  });
  router.route("GET", "/2/users/:id/tweets", { auth: "any", scopes, limit: limits.ownTimeline }, (request) =>
    ownTimeline(house, request),
  );
}
