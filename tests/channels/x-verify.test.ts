import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import type { ChannelSettings } from "@/lib/channels/channel";
import { xSettings } from "@/lib/channels/x/settings";
import { xWebhook } from "@/lib/channels/x/verify";

const live: ChannelSettings = {
  world: "live",
  env: readEnv({ X_CLIENT_SECRET: "client", X_CONSUMER_SECRET: "consumer", DATABASE_URL: "postgres://x/y" }),
};
const bytes = new TextEncoder().encode(
  '{"data":{"event_type":"post.create","filter":{"user_id":"111"},"payload":{}}}',
);
const sign = (secret: string, body: Uint8Array = bytes) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("base64")}`;
const verdict = (headers: Record<string, string>, settings = live, body = bytes) =>
  xWebhook.verify(settings, { bytes: body, header: (name) => headers[name] ?? null });
const modern = "x-twitter-webhooks-signature-oauth2";
const legacy = "x-twitter-webhooks-signature";

describe("a webhook body", () => {
  it.each<[string, Record<string, string>, string]>([
    ["signed with the client secret", { [modern]: sign("client") }, "genuine"],
    ["signed the older way", { [legacy]: sign("consumer") }, "genuine"],
    [
      "with a forged modern header beside a good older one",
      { [modern]: "sha256=AAAA", [legacy]: sign("consumer") },
      "forged",
    ],
    ["with the consumer secret under the modern header", { [modern]: sign("consumer") }, "forged"],
    ["without a signature", {}, "forged"],
    ["with an empty signature", { [legacy]: "" }, "forged"],
    ["signed by somebody else", { [legacy]: sign("guess") }, "forged"],
  ])("%s is %s", (_, headers, expected) => {
    expect(verdict(headers)).toBe(expected);
  });

  it("changed by one byte is forged", () => {
    const changed = Uint8Array.from(bytes);
    changed[10] = (changed[10] ?? 0) ^ 1;
    expect(verdict({ [modern]: sign("client") }, live, changed)).toBe("forged");
  });

  it("is refused where no secret is set", () => {
    const bare: ChannelSettings = { world: "live", env: readEnv({}) };
    expect(verdict({ [legacy]: sign("") }, bare)).toBe("unconfigured");
  });

  it("names the account it is for", () => {
    expect(xWebhook.addressees(bytes, () => null)).toEqual(["111"]);
    expect(xWebhook.addressees(new TextEncoder().encode("{"), () => null)).toEqual([]);
  });
});

describe("the challenge", () => {
  it("is answered with the HMAC of its token, and only that", () => {
    expect(xWebhook.challenge(live, new URLSearchParams({ crc_token: "abc" }))).toEqual({
      response_token: sign("client", new TextEncoder().encode("abc")),
    });
    expect(xWebhook.challenge(live, new URLSearchParams())).toBeNull();
    expect(xWebhook.challenge(live, new URLSearchParams({ crc_token: "a".repeat(501) }))).toBeNull();
  });
});

describe("the address of X", () => {
  const settings = (world: "sandbox" | "live", url?: string) =>
    xSettings({ world, env: readEnv(url === undefined ? {} : { X_API_URL: url }) }).apiUrl.href;

  it("is the sandbox in the sandbox world, never the real X", () => {
    expect(settings("sandbox")).toBe("http://127.0.0.1:4010/");
    expect(settings("sandbox", "http://127.0.0.1:9999")).toBe("http://127.0.0.1:9999/");
    expect(() => settings("sandbox", "https://api.x.com")).toThrow(/sandbox desk/);
  });

  it("is the real X in the live world, unless it is https on x.com", () => {
    expect(settings("live")).toBe("https://api.x.com/");
    expect(settings("live", "https://eu.api.x.com")).toBe("https://eu.api.x.com/");
    for (const wrong of [
      "http://api.x.com",
      "https://x.com.evil.example",
      "http://127.0.0.1:4010",
      "nonsense",
    ])
      expect(settings("live", wrong)).toBe("https://api.x.com/");
  });
});
