import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import { createAssistant } from "@/lib/channels/assist/create-assistant";
import { type AssistServer, startAssistServer } from "../support/assist-server";

let server: AssistServer;
beforeAll(async () => {
  server = await startAssistServer();
});
afterAll(() => server.close());

const ask = { system: "Draft an answer.", prompt: "Where is my bag?" };
const assistant = (over = {}) =>
  createAssistant({
    world: "sandbox",
    url: server.url,
    key: "secret",
    model: "small",
    allowedPrivate: "127.0.0.1",
    timeoutMs: 5000,
    ...over,
  });

describe("a service that suggests words", () => {
  it("is asked over the wire everybody speaks, with the key, once", async () => {
    server.asked.length = 0;
    server.answer = () => "  Your bag flies tonight.\n";
    expect(await assistant()(ask)).toEqual({ kind: "suggested", text: "Your bag flies tonight." });
    expect(server.asked).toEqual([{ model: "small", authorization: "Bearer secret", ...ask }]);
  });

  it("that says no is asked once, and what it said is told", async () => {
    server.asked.length = 0;
    server.answer = 503;
    expect(await assistant()(ask)).toEqual({ kind: "refused", status: 503 });
    expect(server.asked).toHaveLength(1);
  });

  it("that says nothing at all is let go after the time a person waits", async () => {
    server.answer = "nothing";
    expect(await assistant({ timeoutMs: 80 })(ask)).toEqual({ kind: "late" });
    server.answer = () => "   ";
    expect(await assistant()(ask)).toEqual({ kind: "empty" });
  });

  it("on a private address is reached only where that is allowed, and in the live world over https alone", async () => {
    server.asked.length = 0;
    expect(await assistant({ allowedPrivate: undefined })(ask)).toEqual({ kind: "unreachable" });
    expect(await assistant({ world: "live" })(ask)).toEqual({ kind: "insecure" });
    expect(server.asked).toEqual([]);
  });
});

describe("the environment of suggestions", () => {
  it("is refused with a line that names what is missing or bad, and is off without it", () => {
    expect(() => readEnv({ AI_URL: "https://api.example.net/v1" })).toThrow(
      "AI_MODEL must be set where AI_URL is",
    );
    expect(() => readEnv({ AI_URL: "ftp://api.example.net", AI_MODEL: "small" })).toThrow(
      "AI_URL must be an address",
    );
    expect(() => readEnv({ AI_PRIVATE_FACTS: "yes" })).toThrow("AI_PRIVATE_FACTS must be");
    expect(readEnv({ AI_URL: "", AI_MODEL: "" })).toMatchObject({ AI_URL: undefined, AI_PRIVATE_FACTS: "" });
  });
});
