import { z } from "zod";
import { json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import { param } from "../x/router";

const count = z.int().min(0).max(1_000_000_000).optional();
const reach = z.strictObject({ reposts: count, likes: count, views: count });

/** Lets a post be seen, liked and reposted by so many in all: what crowds and paid reach do over time. */
export function mountReach({ router, world }: House): void {
  router.route("POST", "/sandbox/posts/:id/reach", { auth: "none" }, (request) => {
    const found = world.postById(param(request, "id"));
    if (!found || found.deletedAt !== undefined) return problem(404, "There is no such post.");
    const given = readBody(reach, request.body);
    const { reposts = found.reposts, likes = found.likes, views = found.views } = given;
    world.putPost({ ...found, reposts, likes, views });
    return json(200, { reposts, likes, views });
  });
}
