import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { TwitterApi } from "twitter-api-v2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resolveAccessToken } from "@/lib/sandbox/x/oauth/tokens";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { basic, CALLBACK, codeBody, signingIn } from "./x-sandbox-oauth";

let house: LiveHouse;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 0, 0);
  house = await startLive({ now: () => now });
});
afterEach(() => house.stop());

const { newCode, press, token } = signingIn(() => house);

describe("connecting an account to the sandbox's X", () => {
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
