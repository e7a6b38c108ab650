import { createHash, randomBytes } from "node:crypto";
import { expect } from "vitest";
import type { LiveHouse } from "./x-sandbox-house";

export const CALLBACK = "http://127.0.0.1:3000/api/accounts/x/callback";
export const basic = `Basic ${Buffer.from("sandbox-client:sandbox-secret").toString("base64")}`;

export const verifier = randomBytes(40).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");

export function authorizeQuery(change: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    response_type: "code",
    client_id: "sandbox-client",
    redirect_uri: CALLBACK,
    scope: "tweet.read users.read dm.read offline.access",
    state: "state-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...change,
  });
}

export const codeBody = (code: string) => ({
  grant_type: "authorization_code",
  code,
  redirect_uri: CALLBACK,
  code_verifier: verifier,
});

/** Walks the ways of OAuth 2 at the house that stands at the time. */
export function signingIn(house: () => LiveHouse) {
  async function press(
    decision: Record<string, string>,
    query = authorizeQuery(),
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(query);
    for (const [name, value] of Object.entries(decision)) body.set(name, value);
    return fetch(`${house().url}/i/oauth2/authorize`, { method: "POST", body, headers, redirect: "manual" });
  }

  async function newCode(query = authorizeQuery()): Promise<string> {
    const response = await press({ decision: "allow", username: "NorthwindHelp" }, query);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.searchParams.get("state")).toBe("state-1");
    return location.searchParams.get("code") ?? "";
  }

  async function token(body: Record<string, string>, authorization: string | undefined = basic) {
    const response = await fetch(`${house().url}/2/oauth2/token`, {
      method: "POST",
      headers: authorization === "" ? {} : { authorization },
      body: new URLSearchParams(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string | number> };
  }

  return { press, newCode, token };
}
