import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { authorizeQuery, basic, CALLBACK, codeBody, signingIn, verifier } from "./x-sandbox-oauth";

let house: LiveHouse;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 0, 0);
  house = await startLive({ now: () => now });
});
afterEach(() => house.stop());

const { newCode, token } = signingIn(() => house);

describe("connecting an account to the sandbox's X", () => {
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
});
