import { type Answer, json, problem, refuse } from "../answers";
import type { House } from "../gate";
import { limits } from "../limits";
import type { XUser } from "../model";
import { bodyObject, param, type XRequest } from "../router";
import { callingUser } from "./create-post";
import { pathId } from "./query-values";

const scopes = ["block.write", "tweet.read", "users.read"];

/** The caller, who may act for themselves alone and only with an Enterprise app. */
function enterpriseCaller(house: House, request: XRequest, ofParam: string): XUser {
  const caller = callingUser(house, request);
  if (pathId(param(request, ofParam)) !== caller.id)
    return refuse(problem(403, "The id must be the authenticated user's.", { slug: "invalid-request" }));
  if (caller.plan === "enterprise") return caller;
  const detail = "Blocking is not available to your access level.";
  const more = {
    title: "Client Forbidden",
    slug: "client-forbidden",
    reason: "client-not-enrolled",
  } as const;
  return refuse(problem(403, detail, more));
}

function block(house: House, caller: XUser, other: string, blocked: boolean): Answer {
  if (!house.world.userById(other)) return problem(404, "Not Found");
  if (other === caller.id) return problem(400, "You cannot block yourself.", { slug: "invalid-request" });
  const rest = caller.blocking.filter((id) => id !== other);
  house.world.putUser({ ...caller, blocking: blocked ? [...rest, other] : rest });
  return json(200, { data: { blocking: blocked } });
}

/** Blocking people altogether: as the provider has it, for Enterprise alone. */
export function mountBlocking(house: House): void {
  const access = { auth: "user", scopes, limit: limits.blocking } as const;
  house.router.route("POST", "/2/users/:id/blocking", access, (request) => {
    const caller = enterpriseCaller(house, request, "id");
    const { target_user_id: target } = bodyObject(request);
    return block(house, caller, pathId(typeof target === "string" ? target : "", "target_user_id"), true);
  });
  house.router.route("DELETE", "/2/users/:source_user_id/blocking/:target_user_id", access, (request) => {
    const caller = enterpriseCaller(house, request, "source_user_id");
    return block(house, caller, pathId(param(request, "target_user_id"), "target_user_id"), false);
  });
}
