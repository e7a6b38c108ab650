import { type Answer, json } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import type { XPost } from "../model";
import { notAuthorized, notFound, type PartialError } from "../partial-errors";
import { presentPosts } from "../present-page";
import { param, type XRequest } from "../router";
import { readView } from "../view";
import { visibilityOf } from "../visibility";
import { keysetPage } from "./keyset";
import { answerPage, viewerOf } from "./post-page";
import { idPattern, intParam, listParam, pathId } from "./query-values";

const scopes = ["tweet.read", "users.read"];

function find(house: House, request: XRequest, ids: readonly string[], parameter: string) {
  const posts: XPost[] = [];
  const errors: PartialError[] = [];
  for (const id of ids) {
    const post = house.world.postById(id);
    const visibility = visibilityOf(house.world, post, viewerOf(request));
    if (visibility === "visible" && post) posts.push(post);
    else
      errors.push(
        (visibility === "missing" ? notFound : notAuthorized)(request.dialect, "tweet", id, parameter),
      );
  }
  const view = readView(request.query, request.dialect);
  const presented = presentPosts(house.world, posts, view, viewerOf(request));
  return { ...presented, errors: [...errors, ...presented.errors] };
}

function answer(data: unknown, includes: unknown, errors: readonly PartialError[]): Answer {
  return json(200, {
    ...(data === undefined ? {} : { data }),
    ...(includes ? { includes } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  });
}

/** Posts by id, with the missing and the forbidden ones in `errors`. */
export function mountLookups(house: House): void {
  const { router, world } = house;
  router.route("GET", "/2/tweets", { auth: "any", scopes, limit: limits.posts }, (request) => {
    const { data, includes, errors } = find(
      house,
      request,
      listParam(request.query, "ids", 100, idPattern),
      "ids",
    );
    return answer(data.length > 0 ? data : undefined, includes, errors);
  });
  router.route("GET", "/2/tweets/:id", { auth: "any", scopes, limit: limits.post }, (request) => {
    const { data, includes, errors } = find(house, request, [pathId(param(request, "id"))], "id");
    return answer(data[0], includes, errors);
  });
  router.route(
    "GET",
    "/2/tweets/:id/quote_tweets",
    { auth: "any", scopes, limit: limits.quotes },
    (request) => {
      const ids = world.posted.byQuoted(pathId(param(request, "id")));
      const size = intParam(request.query, "max_results", 10, 100, 10);
      const keep = (id: string) => visibilityOf(world, world.postById(id), viewerOf(request)) === "visible";
      const range = { ids, from: 0, to: ids.length };
      return answerPage(house, request, keysetPage(range, size, request.query.get("pagination_token"), keep));
    },
  );
}
