import { type Answer, json } from "../answers";
import type { World } from "../model";
import type { Router, XRequest } from "../router";
import { authenticateClient, readBasic, type XApp } from "./apps";
import { appOnlyToken, exchangeCode, revokeToken, rotateRefreshToken, type TokenOutcome } from "./tokens";

export interface TokenOptions {
  apps: readonly XApp[];
  /** How long an access token lives, in seconds; read at every issue. */
  accessSeconds: () => number;
}

const noStore = { "cache-control": "no-store, max-age=0", pragma: "no-cache" };

/** Where codes and refresh tokens become access tokens, and where an app ends them. */
export function mountTokenEndpoints(router: Router, world: World, options: TokenOptions): void {
  router.route("POST", "/2/oauth2/token", { auth: "none" }, (request) => giveToken(world, options, request));
  router.route("POST", "/2/oauth2/revoke", { auth: "none" }, (request) => endToken(world, options, request));
  router.route("POST", "/oauth2/token", { auth: "none" }, (request) => giveAppToken(world, options, request));
}

function giveToken(world: World, options: TokenOptions, request: XRequest): Answer {
  const body = fieldsOf(request);
  const client = authenticateClient(options.apps, request.headers.authorization, body);
  if (!client.ok) return failure(401, "unauthorized_client", client.description);
  const { app } = client;
  switch (body.grant_type) {
    case undefined:
      return missing("grant_type");
    case "authorization_code": {
      const { code, redirect_uri: redirectUri, code_verifier: verifier } = body;
      if (code === undefined) return missing("code");
      if (redirectUri === undefined) return missing("redirect_uri");
      if (verifier === undefined) return missing("code_verifier");
      return answer(exchangeCode(world, app, { code, redirectUri, verifier }, options.accessSeconds()));
    }
    case "refresh_token":
      if (body.refresh_token === undefined) return missing("refresh_token");
      return answer(rotateRefreshToken(world, app, body.refresh_token, options.accessSeconds()));
    case "client_credentials":
      return json(200, { token_type: "bearer", access_token: appOnlyToken(world, app) }, noStore);
    default:
      return failure(400, "unsupported_grant_type", `Grant type [${body.grant_type}] is not supported.`);
  }
}

function endToken(world: World, options: TokenOptions, request: XRequest): Answer {
  const body = fieldsOf(request);
  const client = authenticateClient(options.apps, request.headers.authorization, body);
  if (!client.ok) return failure(401, "unauthorized_client", client.description);
  if (body.token === undefined) return missing("token");
  revokeToken(world, client.app, body.token);
  return json(200, { revoked: true }, noStore);
}

/** The old app-only address: Basic with the consumer key and secret, or with the client's. */
function giveAppToken(world: World, options: TokenOptions, request: XRequest): Answer {
  const basic = readBasic(request.headers.authorization ?? "");
  const app = options.apps.find(
    (known) =>
      (known.consumerKey === basic?.id && known.consumerSecret === basic.secret) ||
      (known.clientId === basic?.id && known.clientSecret === basic.secret),
  );
  if (app === undefined) {
    return json(403, {
      errors: [{ code: 99, message: "Unable to verify your credentials", label: "authenticity_token_error" }],
    });
  }
  if (fieldsOf(request).grant_type !== "client_credentials") {
    return json(403, {
      errors: [
        {
          code: 170,
          message: "Missing required parameter: grant_type",
          label: "forbidden_missing_parameter",
        },
      ],
    });
  }
  return json(200, { token_type: "bearer", access_token: appOnlyToken(world, app) }, noStore);
}

function answer(outcome: TokenOutcome): Answer {
  return outcome.ok
    ? json(200, outcome.answer, noStore)
    : failure(400, "invalid_request", outcome.description);
}

function missing(parameter: string): Answer {
  return failure(400, "invalid_request", `Missing required parameter [${parameter}].`);
}

function failure(status: number, error: string, description: string): Answer {
  return json(status, { error, error_description: description }, noStore);
}

/** The body's text members: the documents say urlencoded, twitter-api-v2 sends JSON. */
function fieldsOf(request: XRequest): Record<string, string> {
  const { body } = request;
  if (typeof body !== "object" || body === null) return {};
  const entries = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries);
}
