import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import type { ChannelSettings } from "@/lib/channels/channel";
import { callSignature, phoneWebhook, verifyOwn } from "@/lib/channels/phone/verify";
import { twilioSignature } from "@/lib/channels/twilio-signature";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NOW = new Date("2026-11-23T09:00:00.000Z");
const UNIX = NOW.getTime() / 1000;
const BODY = JSON.stringify({ id: "1", from: "+12025550187", to: "+12025550100", outcome: "ringing" });
const own = (header: string | null, body = BODY, now = NOW) =>
  verifyOwn("secret", { bytes: bytesOf(body), header: () => header }, now);
const settings = (world: ChannelSettings["world"], values: Record<string, string> = {}): ChannelSettings => ({
  world,
  env: readEnv(values),
});

describe("our own signed message of a call", () => {
  it("is genuine with the secret's signature, whoever wrote the spaces", () => {
    const good = callSignature("secret", UNIX, BODY);
    expect(own(good)).toBe("genuine");
    expect(own(good.replace(",", ", "))).toBe("genuine");
    const byHand = createHmac("sha256", "secret").update(`${UNIX}.${BODY}`).digest("hex");
    expect(own(`t=${UNIX},v1=${byHand}`)).toBe("genuine");
  });

  it("is genuine when one of two signatures of a rotation fits", () => {
    const good = callSignature("secret", UNIX, BODY).split(",")[1];
    expect(own(`t=${UNIX},v1=${"0".repeat(64)},${good}`)).toBe("genuine");
  });

  it("is forged with another secret, body, instant, algorithm, or none at all", () => {
    const good = callSignature("secret", UNIX, BODY);
    for (const header of [
      null,
      "",
      "nonsense",
      callSignature("other", UNIX, BODY),
      good.replace(`t=${UNIX}`, `t=${UNIX + 1}`),
      good.replace("v1=", "v0="),
      `t=${UNIX},v1=`,
      good.slice(0, -1),
    ])
      expect(own(header), String(header)).toBe("forged");
    expect(own(good, `${BODY} `)).toBe("forged");
  });

  it("is forged five minutes and a second later, so that nobody plays it again", () => {
    const good = callSignature("secret", UNIX, BODY);
    expect(own(good, BODY, new Date(NOW.getTime() + 300_000))).toBe("genuine");
    expect(own(good, BODY, new Date(NOW.getTime() + 301_000))).toBe("forged");
    expect(own(good, BODY, new Date(NOW.getTime() - 301_000))).toBe("forged");
  });

  it("needs a secret of its own in the live world, where the sandbox's is worth nothing", () => {
    const signed = (secret: string) => ({
      bytes: bytesOf(BODY),
      header: () => callSignature(secret, Math.floor(Date.now() / 1000), BODY),
    });
    expect(phoneWebhook.verify(settings("sandbox"), signed("sandbox-phone-secret"))).toBe("genuine");
    expect(phoneWebhook.verify(settings("live"), signed("sandbox-phone-secret"))).toBe("unconfigured");
    const live = settings("live", { PHONE_WEBHOOK_SECRET: "long and random" });
    expect(phoneWebhook.verify(live, signed("sandbox-phone-secret"))).toBe("forged");
    expect(phoneWebhook.verify(live, signed("long and random"))).toBe("genuine");
  });
});

describe("Twilio's status callback", () => {
  const URL_OURS = "https://desk.example/api/webhooks/phone";
  const form = new URLSearchParams({
    CallSid: "CA1",
    From: "+12025550187",
    To: "+12025550100",
    CallStatus: "completed",
    CallDuration: "42",
  });
  const live = settings("live", { TWILIO_AUTH_TOKEN: "token", PUBLIC_URL: "https://desk.example" });
  const verify = (signature: string | null, body = form.toString(), by = live) =>
    phoneWebhook.verify(by, {
      bytes: bytesOf(body),
      header: (name) => (name === "x-twilio-signature" ? signature : null),
    });

  it("is signed over the address and every field, sorted by name, nothing between", () => {
    const example = new URLSearchParams({
      Digits: "1234",
      To: "+18005551212",
      From: "+14158675310",
      Caller: "+14158675310",
      CallSid: "CA1234567890ABCDE",
    });
    const url = "https://example.com/myapp.php?foo=1&bar=2";
    const text = `${url}CallSidCA1234567890ABCDECaller+14158675310Digits1234From+14158675310To+18005551212`;
    const expected = createHmac("sha1", "12345").update(text).digest("base64");
    expect(twilioSignature("12345", url, example)).toBe(expected);
  });

  it("is genuine at our public address, with its port said or not", () => {
    expect(verify(twilioSignature("token", URL_OURS, form))).toBe("genuine");
    const withPort = "https://desk.example:443/api/webhooks/phone";
    expect(verify(twilioSignature("token", withPort, form))).toBe("genuine");
  });

  it("is forged with another token, address or field, and refused where no token is set", () => {
    expect(verify(twilioSignature("other", URL_OURS, form))).toBe("forged");
    expect(verify(twilioSignature("token", "https://evil.example/api/webhooks/phone", form))).toBe("forged");
    expect(verify(twilioSignature("token", URL_OURS, form), `${form}&CallStatus=busy`)).toBe("forged");
    expect(verify(null)).toBe("forged");
    expect(verify(twilioSignature("token", URL_OURS, form), form.toString(), settings("live"))).toBe(
      "unconfigured",
    );
  });

  it("names the line it is for: ours, whoever rang", () => {
    expect(phoneWebhook.addressees(bytesOf(form.toString()))).toEqual(["+12025550100"]);
    const outbound = new URLSearchParams([...form, ["Direction", "outbound-api"]]);
    expect(phoneWebhook.addressees(bytesOf(outbound.toString()))).toEqual(["+12025550187"]);
    expect(phoneWebhook.addressees(bytesOf("nonsense"))).toEqual([]);
  });
});
