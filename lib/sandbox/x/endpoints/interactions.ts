import { type Answer, json, problem } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import { presentMedia } from "../present-media";
import { param, type XRequest } from "../router";
import { readView } from "../view";
import { callingUser } from "./create-post";
import { intParam, listParam, pathId } from "./query-values";

const likeScopes = ["like.write", "tweet.read", "users.read"];
const monthlyCap = 3_000_000;

function like(house: House, request: XRequest, liked: boolean, postId: unknown): Answer {
  const caller = callingUser(house, request);
  if (caller.plan !== "enterprise")
    return problem(403, "Likes are not available to your access level.", {
      title: "Client Forbidden",
      slug: "client-forbidden",
      reason: "client-not-enrolled",
    });
  const post = house.world.postById(pathId(typeof postId === "string" ? postId : "", "tweet_id"));
  if (!post || post.deletedAt !== undefined) return problem(404, "Not Found");
  house.world.putPost({ ...post, likes: Math.max(0, post.likes + (liked ? 1 : -1)) });
  return json(200, { data: { liked } });
}

function usage(house: House, request: XRequest): Answer {
  const days = intParam(request.query, "days", 1, 90, 7);
  const today = Math.floor(house.world.now() / 86_400_000) * 86_400_000;
  const read = house.requests.count;
  const daily = Array.from({ length: days }, (_, i) => ({
    date: new Date(today - i * 86_400_000).toISOString(),
    usage: i === 0 ? read : 0,
  }));
  const data = {
    cap_reset_day: 1,
    project_cap: monthlyCap,
    project_id: "1",
    project_usage: read,
    daily_project_usage: { project_id: 1, usage: daily },
  };
  return json(200, { data });
}

/** Likes (Enterprise only), media by key, and what the app has used. */
export function mountInteractions(house: House): void {
  const { router, world } = house;
  const access = { auth: "user", scopes: likeScopes, limit: limits.like } as const;
  router.route("POST", "/2/users/:id/likes", access, (request) => {
    const { body } = request;
    const postId =
      typeof body === "object" && body !== null && "tweet_id" in body ? body.tweet_id : undefined;
    return like(house, request, true, postId);
  });
  router.route("DELETE", "/2/users/:id/likes/:tweet_id", access, (request) =>
    like(house, request, false, param(request, "tweet_id")),
  );
  router.route("GET", "/2/usage/tweets", { auth: "app", limit: limits.usage }, (request) =>
    usage(house, request),
  );
  router.route("GET", "/2/usage/credits", { auth: "app", limit: limits.usage }, () =>
    json(200, { data: { prepaid_balance: 100, free_balance: 0, currency: "USD" } }),
  );
  router.route("GET", "/2/media", { auth: "any" }, (request) => {
    const keys = listParam(request.query, "media_keys", 100, /^\d+_\d+$/u);
    const view = readView(request.query, request.dialect);
    const found = keys.flatMap((key) => {
      const media = world.mediaByKey(key);
      return media && !media.category.startsWith("dm_") ? [presentMedia(world, media, view)] : [];
    });
    return json(200, found.length > 0 ? { data: found } : {});
  });
}
