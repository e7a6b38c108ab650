import { createHash, randomBytes } from "node:crypto";
import type { ExchangeResult } from "../../channel-deps";
import { numberOf, textOf } from "../fold/wire";
import type { XSettings } from "../settings";
import type { Agents } from "./agents";
import { request } from "./request";

/** Everything the desk does, and nothing more. */
export const wantedScopes = [
  "tweet.read",
  "tweet.write",
  "tweet.moderate.write",
  "users.read",
  "dm.read",
  "dm.write",
  "media.write",
  "offline.access",
] as const;

const exchangeMs = 10_000;

/** The consent page for a PKCE round trip, and the verifier to keep (RFC 7636, S256). */
export function authorizeUrl(
  settings: XSettings,
  redirectUrl: string,
  state: string,
): { url: string; verifier: string } {
  const verifier = randomBytes(48).toString("base64url");
  const url = new URL(settings.authorizeUrl);
  const parameters = {
    response_type: "code",
    client_id: settings.clientId,
    redirect_uri: redirectUrl,
    scope: wantedScopes.join(" "),
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, verifier };
}

/**
 * Trades a code or a refresh token at the token endpoint. `refused` only when X said so: a 4xx names the token used
 * up or unknown; 5xx, a time-out or a cut answer leave open whether it was used.
 */
export async function exchangeToken(
  agents: Agents,
  settings: XSettings,
  now: () => Date,
  grant: Readonly<Record<string, string>>,
): Promise<ExchangeResult> {
  const { clientId, clientSecret } = settings;
  const answer = await request(
    agents,
    { clientId, clientSecret },
    {
      method: "POST",
      path: "2/oauth2/token",
      body: { ...grant, client_id: clientId },
      timeoutMs: exchangeMs,
    },
  );
  if (!answer.ok) {
    const { failure } = answer;
    if (failure.kind === "not-sent") return "not-sent";
    if (failure.kind !== "answered") return "unknown";
    if (failure.status === 429) return "not-sent";
    return failure.status < 500 ? "refused" : "unknown";
  }
  const accessToken = textOf(answer.body.access_token);
  if (accessToken === undefined) return "unknown";
  const refreshToken = textOf(answer.body.refresh_token);
  const lifeSeconds = numberOf(answer.body.expires_in);
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    scopes: (textOf(answer.body.scope) ?? "").split(" ").filter((scope) => scope !== ""),
    expiresAt: lifeSeconds === undefined ? null : new Date(now().getTime() + lifeSeconds * 1000),
  };
}
