import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resolveAccessToken } from "@/lib/sandbox/x/oauth/tokens";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { authorizeQuery, CALLBACK, codeBody, signingIn } from "./x-sandbox-oauth";

let house: LiveHouse;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 0, 0);
  house = await startLive({ now: () => now });
});
afterEach(() => house.stop());

const { press, token } = signingIn(() => house);

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
});
