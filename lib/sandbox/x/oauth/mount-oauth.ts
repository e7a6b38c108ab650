import { json, problem } from "../answers";
import type { World, XEvent } from "../model";
import { bodyObject, type Router } from "../router";
import { sandboxApps, type XApp } from "./apps";
import { mountAuthorize } from "./authorize-endpoint";
import { mountTokenEndpoints } from "./token-endpoint";
import { expireAccess, revokeUser } from "./tokens";

export interface OAuthOptions {
  /** Puts an event on the world's feed. */
  tell(event: XEvent): void;
  apps?: readonly XApp[];
  usernames?: readonly string[];
  codeSeconds?: number;
  accessSeconds?: number;
}

/**
 * OAuth 2.0 with PKCE as X does it, and two control paths: `POST /sandbox/revoke {username}` is the person removing
 * the app in their settings, `POST /sandbox/tokens` `{username?, expiresInSeconds?}` lets access tokens run out.
 */
export function mountOAuth(router: Router, world: World, options: OAuthOptions): void {
  const apps = options.apps ?? sandboxApps;
  let accessSeconds = options.accessSeconds ?? 7200;
  const usernames = options.usernames ?? ["NorthwindHelp", "NorthwindAir"];
  mountAuthorize(router, world, { apps, usernames, codeSeconds: options.codeSeconds ?? 30 });
  mountTokenEndpoints(router, world, { apps, accessSeconds: () => accessSeconds });

  router.route("POST", "/sandbox/revoke", { auth: "none" }, (request) => {
    const user = world.userByUsername(String(bodyObject(request).username));
    if (user === undefined) return problem(404, "There is nobody by that username.");
    const appIds = revokeUser(world, user.id);
    options.tell({ kind: "oauth.revoke", userId: user.id, at: world.now() });
    return json(200, { revoked: appIds.length > 0 });
  });
  router.route("POST", "/sandbox/tokens", { auth: "none" }, (request) => {
    const { username, expiresInSeconds } = bodyObject(request);
    if (typeof expiresInSeconds === "number" && expiresInSeconds > 0)
      accessSeconds = Math.ceil(expiresInSeconds);
    const user = typeof username === "string" ? world.userByUsername(username) : undefined;
    const expired = user === undefined ? 0 : expireAccess(world, user.id);
    return json(200, { expired, expiresInSeconds: accessSeconds });
  });
}
