import type { Answer } from "../answers";
import type { World } from "../model";
import { usernamePattern } from "../people";
import type { Router, XRequest } from "../router";
import type { XApp } from "./apps";
import { consentPage, errorPage } from "./authorize-page";
import { type AuthorizeRequest, readAuthorizeRequest } from "./authorize-request";
import { newSecret, TokenStore } from "./token-store";

export interface AuthorizeOptions {
  apps: readonly XApp[];
  /** Names offered on the consent page, the first one chosen; any other can be typed. */
  usernames: readonly string[];
  /** How long a code lives, in seconds. */
  codeSeconds: number;
}

const PATHS = ["/i/oauth2/authorize", "/oauth2/authorize"];

/** The consent page at both of its addresses, and its answer. */
export function mountAuthorize(router: Router, world: World, options: AuthorizeOptions): void {
  for (const path of PATHS) {
    router.route("GET", path, { auth: "none" }, ({ query }) => {
      const verdict = readAuthorizeRequest(options.apps, query);
      return verdict.ok ? consentPage(verdict.request, query, options.usernames) : errorPage(verdict.reason);
    });
    router.route("POST", path, { auth: "none" }, (request) => decide(world, options, request));
  }
}

function decide(world: World, options: AuthorizeOptions, request: XRequest): Answer {
  if (!isOwnForm(request)) return errorPage("The answer must come from the consent page itself.");
  const form = new URLSearchParams(request.raw.toString("utf8"));
  const verdict = readAuthorizeRequest(options.apps, form);
  if (!verdict.ok) return errorPage(verdict.reason);
  const { redirectUri, state } = verdict.request;
  if (form.get("decision") !== "allow") return redirect(redirectUri, { error: "access_denied", state });
  const username = (form.get("other") || form.get("username") || "").replace(/^@/, "");
  if (!usernamePattern.test(username)) return errorPage("A username has letters, digits and _ only.");
  return redirect(redirectUri, {
    state,
    code: grantCode(world, verdict.request, username, options.codeSeconds),
  });
}

/** Makes a code for a person, as if they had pressed "Authorize". */
function grantCode(world: World, request: AuthorizeRequest, username: string, codeSeconds: number): string {
  const store = TokenStore.of(world);
  const code = newSecret("");
  store.codes.set(code, {
    clientId: request.app.clientId,
    redirectUri: request.redirectUri,
    challenge: request.challenge,
    challengeMethod: request.challengeMethod,
    userId: world.ensureUser(username).id,
    scopes: request.scopes,
    expiresAt: world.now() + codeSeconds * 1000,
  });
  store.save();
  return code;
}

/** A foreign page must not press the button: browsers always name the origin of a posted form. */
function isOwnForm(request: XRequest): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function redirect(redirectUri: string, parameters: Readonly<Record<string, string>>): Answer {
  const location = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value);
  return { status: 302, headers: { location: location.href, "cache-control": "no-store" } };
}
