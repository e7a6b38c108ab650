import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { TwitterApi } from "twitter-api-v2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resolveAccessToken } from "@/lib/sandbox/x/oauth/tokens";
import { type LiveHouse, startLive } from "./x-sandbox-house";

const CALLBACK = "http://127.0.0.1:3000/api/accounts/x/callback";
const basic = `Basic ${Buffer.from("sandbox-client:sandbox-secret").toString("base64")}`;

let house: LiveHouse;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 0, 0);
  house = await startLive({ now: () => now });
});
afterEach(() => house.stop());

const verifier = randomBytes(40).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");

function authorizeQuery(change: Record<string, string> = {}): URLSearchParams {
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

async function press(
  decision: Record<string, string>,
  query = authorizeQuery(),
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(query);
  for (const [name, value] of Object.entries(decision)) body.set(name, value);
  return fetch(`${house.url}/i/oauth2/authorize`, { method: "POST", body, headers, redirect: "manual" });
}

async function newCode(query = authorizeQuery()): Promise<string> {
  const response = await press({ decision: "allow", username: "NorthwindHelp" }, query);
  const location = new URL(response.headers.get("location") ?? "");
  expect(location.searchParams.get("state")).toBe("state-1");
  return location.searchParams.get("code") ?? "";
}

async function token(body: Record<string, string>, authorization: string | undefined = basic) {
  const response = await fetch(`${house.url}/2/oauth2/token`, {
    method: "POST",
    headers: authorization === "" ? {} : { authorization },
    body: new URLSearchParams(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string | number> };
}

const codeBody = (code: string) => ({
  grant_type: "authorization_code",
  code,
  redirect_uri: CALLBACK,
  code_verifier: verifier,
});

describe("connecting an account to the sandbox's X", () => {
  it("asks the person on a page that names app, account and scopes, at both addresses", async () => {
    for (const address of ["/i/oauth2/authorize", "/oauth2/authorize"]) {
      const response = await fetch(`${house.url}${address}?${authorizeQuery()}`);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain("Authorize Caret as @NorthwindHelp");
      expect(html).toContain("dm.read");
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });

  it.each([
    ["an unknown client", { client_id: "nobody" }, "client_id"],
    ["a foreign redirect address", { redirect_uri: "https://evil.example/cb" }, "redirect_uri"],
    ["localhost, as X does", { redirect_uri: "http://localhost:3000/cb" }, "redirect_uri"],
    ["a redirect address with a script", { redirect_uri: "javascript:alert(1)" }, "redirect_uri"],
    ["a missing challenge", { code_challenge: "" }, "code_challenge"],
    ["an unknown method", { code_challenge_method: "S512" }, "S256 or plain"],
    ["an unknown scope", { scope: "tweet.read tweet.fly" }, "tweet.fly"],
    ["a state of 501 characters", { state: "s".repeat(501) }, "500 characters"],
  ])("stays on the page and says why for %s", async (_what, change, said) => {
    const response = await fetch(`${house.url}/i/oauth2/authorize?${authorizeQuery(change)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(said);
  });

  it("writes nothing of the request into the page as markup", async () => {
    const response = await fetch(
      `${house.url}/i/oauth2/authorize?${authorizeQuery({ state: '"><script>x()</script>' })}`,
    );
    expect(await response.text()).not.toContain("<script>");
  });

  it("sends the person back with an error when they cancel, and refuses a button pressed by a foreign page", async () => {
    const cancelled = await press({ decision: "deny", username: "NorthwindHelp" });
    expect(cancelled.headers.get("location")).toBe(`${CALLBACK}?error=access_denied&state=state-1`);
    const foreign = await press({ decision: "allow", username: "NorthwindHelp" }, authorizeQuery(), {
      origin: "https://evil.example",
    });
    expect(foreign.status).toBe(400);
  });

  it("lets any other username be typed", async () => {
    const response = await press({ decision: "allow", username: "NorthwindHelp", other: "@jo_fly" });
    const code = new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const { body } = await token(codeBody(code));
    expect(resolveAccessToken(house.world, String(body.access_token))).toMatchObject({
      userId: house.world.userByUsername("jo_fly")?.id,
    });
  });

  it("gives tokens for a code once, as X words them", async () => {
    const code = await newCode();
    const first = await token(codeBody(code));
    expect(first).toMatchObject({
      status: 200,
      body: { token_type: "bearer", expires_in: 7200, scope: "tweet.read users.read dm.read offline.access" },
    });
    const again = await token(codeBody(code));
    expect(again).toEqual({
      status: 400,
      body: {
        error: "invalid_request",
        error_description: "Value passed for the authorization code was invalid.",
      },
    });
  });

  it("gives no refresh token without offline.access", async () => {
    const { body } = await token(codeBody(await newCode(authorizeQuery({ scope: "tweet.read" }))));
    expect(body.refresh_token).toBeUndefined();
  });

  it("lets a code live 30 seconds", async () => {
    const code = await newCode();
    now += 29_999;
    const other = await newCode();
    expect((await token(codeBody(code))).status).toBe(200);
    now += 30_000;
    expect((await token(codeBody(other))).status).toBe(400);
  });

  it.each([
    ["another redirect address", { redirect_uri: `${CALLBACK}/` }, "redirect uri did not match"],
    ["another verifier", { code_verifier: "x".repeat(43) }, "code verifier did not match"],
  ])("refuses a code with %s", async (_what, change, said) => {
    const refused = await token({ ...codeBody(await newCode()), ...change });
    expect(refused.status).toBe(400);
    expect(refused.body.error_description).toContain(said);
  });

  it("takes s256 in lower case, and plain", async () => {
    const lower = await newCode(authorizeQuery({ code_challenge_method: "s256" }));
    expect((await token(codeBody(lower))).status).toBe(200);
    const plain = await newCode(authorizeQuery({ code_challenge_method: "plain", code_challenge: verifier }));
    expect((await token(codeBody(plain))).status).toBe(200);
  });

  it("takes the secret in the body, a public client without one, and JSON", async () => {
    const inBody = {
      ...codeBody(await newCode()),
      client_id: "sandbox-client",
      client_secret: "sandbox-secret",
    };
    expect((await token(inBody, "")).status).toBe(200);
    const code = await newCode(authorizeQuery({ client_id: "sandbox-public" }));
    expect((await token({ ...codeBody(code), client_id: "sandbox-public" }, "")).status).toBe(200);
    const asJson = await fetch(`${house.url}/2/oauth2/token`, {
      method: "POST",
      headers: { authorization: basic, "content-type": "application/json" },
      body: JSON.stringify(codeBody(await newCode())),
    });
    expect(asJson.status).toBe(200);
  });

  it.each([
    ["no secret", "", { client_id: "sandbox-client" }],
    ["a wrong secret", `Basic ${Buffer.from("sandbox-client:no").toString("base64")}`, {}],
    ["no client", "", {}],
    ["an unknown client", `Basic ${Buffer.from("who:no").toString("base64")}`, {}],
  ])("answers 401 to %s", async (_what, authorization, more) => {
    const refused = await token({ ...codeBody(await newCode()), ...more }, authorization);
    expect(refused).toMatchObject({ status: 401, body: { error: "unauthorized_client" } });
  });

  it("rotates refresh tokens and takes each only once, though the answer may have been lost", async () => {
    const { body } = await token(codeBody(await newCode()));
    const refresh = { grant_type: "refresh_token", refresh_token: String(body.refresh_token) };
    house.faults.add({ endpoint: "POST /2/oauth2/token", times: 1, cut: "after" });
    await expect(token(refresh)).rejects.toThrow();
    expect(await token(refresh)).toEqual({
      status: 400,
      body: { error: "invalid_request", error_description: "Value passed for the token was invalid." },
    });
  });

  it("lets two refreshes at once succeed for exactly one", async () => {
    const { body } = await token(codeBody(await newCode()));
    const refresh = { grant_type: "refresh_token", refresh_token: String(body.refresh_token) };
    const results = await Promise.all([token(refresh), token(refresh), token(refresh)]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  it("ends an access token after two hours, on revocation, and when the person disconnects the app", async () => {
    const { body } = await token(codeBody(await newCode()));
    const access = String(body.access_token);
    expect(resolveAccessToken(house.world, access)).toMatchObject({ kind: "user", via: "oauth2" });
    now += 7_200_000;
    expect(resolveAccessToken(house.world, access)).toBeUndefined();

    const next = (await token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token) }))
      .body;
    const revoked = await fetch(`${house.url}/2/oauth2/revoke`, {
      method: "POST",
      headers: { authorization: basic },
      body: new URLSearchParams({ token: String(next.access_token) }),
    });
    expect(await revoked.json()).toEqual({ revoked: true });
    expect(resolveAccessToken(house.world, String(next.access_token))).toBeUndefined();

    const events: unknown[] = [];
    house.world.subscribe((event) => events.push(event));
    await house.call("POST", "/sandbox/revoke", { body: { username: "NorthwindHelp" } });
    expect(
      (await token({ grant_type: "refresh_token", refresh_token: String(next.refresh_token) })).status,
    ).toBe(400);
    expect(events).toMatchObject([
      { kind: "oauth.revoke", userId: house.world.userByUsername("NorthwindHelp")?.id },
    ]);
  });

  it("lets a test shorten the life of tokens, or end them now", async () => {
    await house.call("POST", "/sandbox/tokens", { body: { expiresInSeconds: 5 } });
    const { body } = await token(codeBody(await newCode()));
    expect(body.expires_in).toBe(5);
    await house.call("POST", "/sandbox/tokens", { body: { username: "NorthwindHelp" } });
    expect(resolveAccessToken(house.world, String(body.access_token))).toBeUndefined();
    expect(
      (await token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token) })).status,
    ).toBe(200);
  });

  it("gives an app its own bearer, always the same one", async () => {
    const ask = () =>
      fetch(`${house.url}/oauth2/token`, {
        method: "POST",
        headers: { authorization: basic },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      }).then((response) => response.json() as Promise<{ token_type: string; access_token: string }>);
    const first = await ask();
    expect(first.token_type).toBe("bearer");
    expect(await ask()).toEqual(first);
    expect(resolveAccessToken(house.world, first.access_token)).toEqual({ kind: "app", appId: "29820954" });
  });

  it("keeps tokens over a restart", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "caret-oauth-"));
    try {
      await house.stop();
      house = await startLive({ dataDir });
      const { body } = await token(codeBody(await newCode()));
      await house.stop();
      house = await startLive({ dataDir });
      expect(resolveAccessToken(house.world, String(body.access_token))).toMatchObject({ kind: "user" });
      expect(
        (await token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token) })).status,
      ).toBe(200);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it("works with twitter-api-v2 from the link to a refreshed client", async () => {
    const httpAgent = new (class extends http.Agent {
      // The library always speaks https; this agent takes the request to the sandbox instead.
      protocol = "https:";
      override createConnection(): net.Socket {
        return net.connect(house.port, "127.0.0.1");
      }
    })();
    const client = new TwitterApi(
      { clientId: "sandbox-client", clientSecret: "sandbox-secret" },
      { httpAgent },
    );
    const link = client.generateOAuth2AuthLink(CALLBACK, {
      scope: ["tweet.read", "users.read", "offline.access"],
    });
    const query = new URL(link.url).searchParams;
    const response = await press({ decision: "allow", username: "NorthwindHelp" }, query);
    const back = new URL(response.headers.get("location") ?? "");
    expect(back.searchParams.get("state")).toBe(link.state);
    const login = await client.loginWithOAuth2({
      code: back.searchParams.get("code") ?? "",
      codeVerifier: link.codeVerifier,
      redirectUri: CALLBACK,
    });
    expect(login.scope).toEqual(["tweet.read", "users.read", "offline.access"]);
    const refreshed = await client.refreshOAuth2Token(login.refreshToken ?? "");
    expect(refreshed.accessToken).not.toBe(login.accessToken);
    await expect(client.refreshOAuth2Token(login.refreshToken ?? "")).rejects.toMatchObject({ code: 400 });
    httpAgent.destroy();
  });
});
