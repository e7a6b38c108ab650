import { createHash } from "node:crypto";
import type { Caller, World } from "../model";
import type { XApp } from "./apps";
import { newSecret, TokenStore } from "./token-store";

export interface TokenAnswer {
  token_type: "bearer";
  expires_in: number;
  access_token: string;
  scope: string;
  refresh_token?: string;
}

export type TokenOutcome = { ok: true; answer: TokenAnswer } | { ok: false; description: string };

/** X's own words when a refresh or access token is not (or no longer) known. */
export const invalidToken = "Value passed for the token was invalid.";
/** Its twin for a code that is wrong, used or older than 30 seconds. */
export const invalidCode = "Value passed for the authorization code was invalid.";

// No app-only token ends by itself; a number keeps the state plain JSON.
const NEVER = Number.MAX_SAFE_INTEGER;

/** Who a token issued by this sandbox stands for; nothing when unknown, revoked or expired. */
export function resolveAccessToken(world: World, token: string): Caller | undefined {
  const grant = TokenStore.of(world).access.get(token);
  if (grant === undefined || grant.expiresAt <= world.now()) return undefined;
  if (grant.userId === undefined) return { kind: "app", appId: grant.appId };
  return { kind: "user", userId: grant.userId, appId: grant.appId, scopes: grant.scopes, via: "oauth2" };
}

/** Gives the person's tokens; a refresh token only with `offline.access`. `lifeSeconds` is that of the access token. */
export function issueTokens(
  world: World,
  app: XApp,
  userId: string,
  scopes: readonly string[],
  lifeSeconds: number,
): TokenAnswer {
  const store = TokenStore.of(world);
  const access = newSecret("at-");
  const owner = { appId: app.id, clientId: app.clientId, userId, scopes };
  store.access.set(access, { ...owner, expiresAt: world.now() + lifeSeconds * 1000 });
  const answer: TokenAnswer = {
    token_type: "bearer",
    expires_in: lifeSeconds,
    access_token: access,
    scope: scopes.join(" "),
  };
  if (scopes.includes("offline.access")) {
    answer.refresh_token = newSecret("rt-");
    store.refresh.set(answer.refresh_token, owner);
  }
  store.save();
  return answer;
}

export interface CodeExchange {
  code: string;
  redirectUri: string;
  verifier: string;
}

/** Trades a code for tokens, once, within 30 s, for the exact redirect address and verifier of its request. */
export function exchangeCode(
  world: World,
  app: XApp,
  exchange: CodeExchange,
  lifeSeconds: number,
): TokenOutcome {
  const store = TokenStore.of(world);
  const grant = store.codes.get(exchange.code);
  if (grant === undefined || grant.clientId !== app.clientId || grant.expiresAt <= world.now()) {
    return { ok: false, description: invalidCode };
  }
  store.codes.delete(exchange.code);
  store.save();
  if (grant.redirectUri !== exchange.redirectUri) {
    return {
      ok: false,
      description: "Value passed for the redirect uri did not match the uri of the authorization code.",
    };
  }
  const proof =
    grant.challengeMethod === "plain"
      ? exchange.verifier
      : createHash("sha256").update(exchange.verifier).digest("base64url");
  if (proof !== grant.challenge) {
    return { ok: false, description: "Value passed for the code verifier did not match the code challenge." };
  }
  return { ok: true, answer: issueTokens(world, app, grant.userId, grant.scopes, lifeSeconds) };
}

/** Trades a refresh token for the next pair. It works once: the second use is refused, answer lost or not. */
export function rotateRefreshToken(
  world: World,
  app: XApp,
  token: string,
  lifeSeconds: number,
): TokenOutcome {
  const store = TokenStore.of(world);
  const grant = store.refresh.get(token);
  if (grant === undefined || grant.clientId !== app.clientId) return { ok: false, description: invalidToken };
  store.refresh.delete(token);
  return { ok: true, answer: issueTokens(world, app, grant.userId, grant.scopes, lifeSeconds) };
}

/** The app's own bearer; the same one as long as it is not invalidated. */
export function appOnlyToken(world: World, app: XApp): string {
  const store = TokenStore.of(world);
  for (const [token, grant] of store.access) {
    if (grant.userId === undefined && grant.appId === app.id) return token;
  }
  const token = newSecret("AAAAAAAAAAAAAAAAAAAAA");
  store.access.set(token, { appId: app.id, clientId: app.clientId, scopes: [], expiresAt: NEVER });
  store.save();
  return token;
}

/** Ends one token of the app's. True when there was one. */
export function revokeToken(world: World, app: XApp, token: string): boolean {
  const store = TokenStore.of(world);
  const grant = store.access.get(token) ?? store.refresh.get(token);
  if (grant === undefined || grant.clientId !== app.clientId) return false;
  store.access.delete(token);
  store.refresh.delete(token);
  store.save();
  return true;
}

/** Ends everything a person granted and names the apps that lost access. */
export function revokeUser(world: World, userId: string): readonly string[] {
  const store = TokenStore.of(world);
  const appIds = new Set<string>();
  for (const grants of [store.access, store.refresh]) {
    for (const [token, grant] of grants) {
      if (grant.userId !== userId) continue;
      appIds.add(grant.appId);
      grants.delete(token);
    }
  }
  store.save();
  return [...appIds];
}

/** Lets a person's access tokens run out now; their refresh tokens stay good. Returns how many. */
export function expireAccess(world: World, userId: string): number {
  const store = TokenStore.of(world);
  let expired = 0;
  for (const [token, grant] of store.access) {
    if (grant.userId !== userId) continue;
    store.access.set(token, { ...grant, expiresAt: world.now() });
    expired += 1;
  }
  store.save();
  return expired;
}
