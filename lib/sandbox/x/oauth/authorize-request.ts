import { acceptsRedirect, type XApp } from "./apps";

export interface AuthorizeRequest {
  app: XApp;
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  challenge: string;
  challengeMethod: "S256" | "plain";
}

export type AuthorizeVerdict =
  | { ok: true; request: AuthorizeRequest }
  /** Without a trusted redirect address the browser stays on X's page and is told why. */
  | { ok: false; reason: string };

/** Every scope X names in its consent screen. */
export const scopesOfX: readonly string[] = [
  "tweet.read",
  "tweet.write",
  "tweet.moderate.write",
  "users.read",
  "users.email",
  "follows.read",
  "follows.write",
  "offline.access",
  "space.read",
  "mute.read",
  "mute.write",
  "like.read",
  "like.write",
  "list.read",
  "list.write",
  "block.read",
  "block.write",
  "bookmark.read",
  "bookmark.write",
  "dm.read",
  "dm.write",
  "media.write",
];

/** Checks what a client asks a person to grant: known app, exact redirect, PKCE, state of at most 500 characters. */
export function readAuthorizeRequest(apps: readonly XApp[], query: URLSearchParams): AuthorizeVerdict {
  const app = apps.find((known) => known.clientId === query.get("client_id"));
  if (app === undefined) return { ok: false, reason: "The client_id is not one this X knows." };
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!acceptsRedirect(app, redirectUri)) {
    return {
      ok: false,
      reason:
        "The redirect_uri is not registered for this app. Use http://127.0.0.1 (never http://localhost) or register it.",
    };
  }
  if (query.get("response_type") !== "code") return { ok: false, reason: "response_type must be code." };
  const state = query.get("state") ?? "";
  if (state === "" || state.length > 500) return { ok: false, reason: "state must be 1 to 500 characters." };
  const challenge = query.get("code_challenge") ?? "";
  if (challenge === "" || challenge.length > 128) return { ok: false, reason: "code_challenge is missing." };
  const challengeMethod = methodOf(query.get("code_challenge_method") ?? "plain");
  if (challengeMethod === undefined)
    return { ok: false, reason: "code_challenge_method must be S256 or plain." };
  const scopes = [...new Set((query.get("scope") ?? "").split(/[\s+]+/).filter((scope) => scope !== ""))];
  const unknown = scopes.find((scope) => !scopesOfX.includes(scope));
  if (scopes.length === 0 || unknown !== undefined) {
    return {
      ok: false,
      reason: unknown === undefined ? "scope is missing." : `There is no scope ${unknown}.`,
    };
  }
  return { ok: true, request: { app, redirectUri, scopes, state, challenge, challengeMethod } };
}

function methodOf(given: string): "S256" | "plain" | undefined {
  // twitter-api-v2 says s256 in lower case; X takes both.
  if (given.toUpperCase() === "S256") return "S256";
  return given === "plain" ? "plain" : undefined;
}
