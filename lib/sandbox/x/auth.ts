import type { Caller, World } from "./model";
import { resolveAccessToken } from "./oauth/tokens";
import { usernamePattern } from "./people";

/** Every scope of the product; a `sandbox-<username>` token holds them all. */
export const allScopes: readonly string[] = [
  "tweet.read",
  "tweet.write",
  "tweet.moderate.write",
  "users.read",
  "dm.read",
  "dm.write",
  "media.write",
  "like.read",
  "like.write",
  "follows.read",
  "block.read",
  "block.write",
  "mute.read",
  "offline.access",
];

function sandboxPerson(world: World, token: string, via: "oauth2" | "oauth1"): Caller | undefined {
  const username = token.slice("sandbox-".length);
  if (!usernamePattern.test(username)) return undefined;
  const user = world.ensureUser(username);
  return { kind: "user", userId: user.id, appId: `sandbox-${user.id}`, scopes: allScopes, via };
}

function oauth1Token(header: string): string | undefined {
  const found = /oauth_token="([^"]*)"/u.exec(header)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

/**
 * Who asks. `Bearer sandbox-app` is an app, `Bearer sandbox-<username>` that person, anything else a token the
 * OAuth endpoints gave out. An OAuth 1.0a header counts by its `oauth_token`; its signature is not checked.
 */
export function resolveCaller(world: World, authorization: string | undefined): Caller | undefined {
  if (!authorization) return undefined;
  if (/^OAuth\s/iu.test(authorization)) {
    const token = oauth1Token(authorization);
    return token?.startsWith("sandbox-") ? sandboxPerson(world, token, "oauth1") : undefined;
  }
  const token = /^Bearer\s+(\S+)$/iu.exec(authorization)?.[1];
  if (!token) return undefined;
  if (token === "sandbox-app") return { kind: "app", appId: "sandbox-app" };
  if (token.startsWith("sandbox-")) return sandboxPerson(world, token, "oauth2");
  return resolveAccessToken(world, token);
}
