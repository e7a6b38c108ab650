import { type Answer, json } from "../answers";
import { avatarPng } from "../avatar";
import type { House } from "../gate";
import { limits } from "../limits";
import type { XUser } from "../model";
import { notAuthorized, notFound, type PartialError } from "../partial-errors";
import { usernamePattern } from "../people";
import { presentPosts } from "../present-page";
import { presentUser } from "../present-user";
import { param, userCaller, type XRequest } from "../router";
import { readView, words } from "../view";
import { viewerOf } from "./post-page";
import { idPattern, listParam, pathId } from "./query-values";

const scopes = ["tweet.read", "users.read"];
const access = { auth: "any", scopes, limit: limits.users } as const;

interface Sought {
  value: string;
  user: XUser | undefined;
}

function answer(
  house: House,
  request: XRequest,
  sought: readonly Sought[],
  parameter: string,
  one: boolean,
): Answer {
  const view = readView(request.query, request.dialect);
  const viewerId = viewerOf(request);
  const errors: PartialError[] = [];
  const found: XUser[] = [];
  for (const { value, user } of sought) {
    if (!user) errors.push(notFound(request.dialect, "user", value, parameter));
    else if (user.suspended) errors.push(notAuthorized(request.dialect, "user", value, parameter));
    else found.push(user);
  }
  const data = found.map((user) => presentUser(house.world, user, view, viewerId));
  const newest = view.expansions.has(words(view.dialect).mostRecent)
    ? found.flatMap((user) => house.world.postById(house.world.posted.byAuthor(user.id).at(-1) ?? "") ?? [])
    : [];
  const posts = presentPosts(house.world, newest, { ...view, expansions: new Set() }, viewerId).data;
  return json(200, {
    ...(data.length > 0 ? { data: one ? data[0] : data } : {}),
    ...(posts.length > 0 ? { includes: { [words(view.dialect).includes]: posts } } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  });
}

/** People by id and by name, the caller themselves, and the pictures of all. */
export function mountUsers(house: House): void {
  const { router, world } = house;
  router.route("GET", "/2/users", access, (request) => {
    const ids = listParam(request.query, "ids", 100, idPattern);
    return answer(
      house,
      request,
      ids.map((value) => ({ value, user: world.userById(value) })),
      "ids",
      false,
    );
  });
  router.route("GET", "/2/users/by", access, (request) => {
    const names = listParam(request.query, "usernames", 100, usernamePattern);
    const sought = names.map((value) => ({ value, user: world.userByUsername(value) }));
    return answer(house, request, sought, "usernames", false);
  });
  router.route("GET", "/2/users/me", { auth: "user", scopes, limit: limits.me }, (request) => {
    const { userId } = userCaller(request);
    return answer(house, request, [{ value: userId, user: world.userById(userId) }], "id", true);
  });
  router.route("GET", "/2/users/by/username/:username", access, (request) => {
    const value = param(request, "username");
    return answer(house, request, [{ value, user: world.userByUsername(value) }], "username", true);
  });
  router.route("GET", "/2/users/:id", access, (request) => {
    const value = pathId(param(request, "id"));
    return answer(house, request, [{ value, user: world.userById(value) }], "id", true);
  });
  router.route("GET", "/profile_images/:id/:name", { auth: "none" }, (request) => {
    const bytes = avatarPng(param(request, "id"));
    return {
      status: 200,
      bytes,
      headers: { "content-type": "image/png", "cache-control": "public, max-age=86400" },
    };
  });
}
