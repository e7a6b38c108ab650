import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isFromProvider } from "@/lib/channels/paging/verify";
import { twilioSignature } from "@/lib/channels/twilio-signature";
import { setProvider } from "@/lib/coverage/on-call/keep-provider";
import { listRoutes, removeRoute } from "@/lib/coverage/on-call/keep-routes";
import { listOnCallNow } from "@/lib/coverage/on-call/list-on-call";
import { listPages } from "@/lib/coverage/on-call/list-pages";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { pageCode } from "@/lib/coverage/on-call/page-secrets";
import { takeAnswer } from "@/lib/coverage/on-call/take-answer";
import { verifyRoute } from "@/lib/coverage/on-call/verify-route";
import { type OnCallDesk, onCallDesk } from "../support/on-call-desk";

const NUMBER = "+12025550142";
const all = { mine: false, open: false, limit: 50 };
let desk: OnCallDesk;
beforeAll(async () => {
  desk = await onCallDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.close());

const page = (over = {}) => pageOnCall(desk.ctx(desk.desk.ana), { reason: "Mentions go up", ...over });

describe("a phone", () => {
  async function proved(kind: "sms" | "voice") {
    const { greta } = desk.desk;
    const { route } = await desk.route(greta, kind, "+1 (202) 555-0142");
    await desk.work();
    const sent = (await desk.carried(NUMBER)).at(-1);
    const code = sent?.text.replaceAll(", ", "").match(/\d{6}/)?.[0] ?? "";
    await verifyRoute(desk.ctx(greta), route.id, code);
    const chain = await desk.chain(`Phones ${kind}`);
    await desk.slot(chain.id, greta.agentId);
    return { route, chain };
  }
  const answer = (fields: Record<string, string>, stepId: string | null, token = "sandbox-paging-token") => {
    const url = new URL("http://127.0.0.1:3000/api/webhooks/paging");
    const form = new URLSearchParams(fields);
    const signature = twilioSignature(token, url.href, form);
    return takeAnswer(desk.ctx({ type: "webhook", channel: "paging" }), {
      form: new Map(form),
      stepId,
      isGenuine: (held) => isFromProvider(held, url, form, signature),
    });
  };

  it("is proved by the code that went to it, and not by a guess, an old code or a sixth try", async () => {
    const { greta } = desk.desk;
    const { route } = await desk.route(greta, "sms", NUMBER);
    expect(route).toMatchObject({ target: NUMBER, fault: "unverified" });
    const chain = await desk.chain("Unproved");
    await desk.slot(chain.id, greta.agentId);
    const { id } = await page({ chainId: chain.id });
    expect((await desk.steps(id))[0]).toMatchObject({ kind: "none", code: "unverified" });
    for (let left = 4; left >= 0; left--)
      await expect(verifyRoute(desk.ctx(greta), route.id, "x")).rejects.toMatchObject({ values: { left } });
    await expect(verifyRoute(desk.ctx(greta), route.id, "x")).rejects.toMatchObject({ code: "code-spent" });
    await expect(verifyRoute(desk.ctx(desk.desk.linda), route.id, "x")).rejects.toMatchObject({
      code: "not-found",
    });
    desk.later(11);
    await expect(verifyRoute(desk.ctx(greta), route.id, "x")).rejects.toMatchObject({ code: "code-expired" });
  });

  it("takes a page by an answered text, with its code or without; a forged answer takes nothing", async () => {
    const { chain } = await proved("sms");
    const one = await page({ chainId: chain.id });
    desk.later(0.1);
    const two = await page({ chainId: chain.id });
    await desk.work();
    expect((await desk.carried(NUMBER)).at(-1)?.text).toContain("Mentions go up");
    expect(await answer({ From: NUMBER, Body: "OK" }, null, "guessed")).toBe("forged");
    expect(await answer({ From: NUMBER, Body: "who is this?" }, null)).toBe("nothing");
    expect(await answer({ From: "+12025550100", Body: "OK" }, null)).toBe("nothing");
    expect(await answer({ From: NUMBER, Body: `ok ${pageCode(desk.ctx(), two.id)}` }, null)).toBe("taken");
    const states = async () => (await listPages(desk.ctx(), all)).map(({ id, state }) => [id, state]);
    expect(await states()).toEqual([
      [two.id, "acknowledged"],
      [one.id, "open"],
    ]);
    expect(await answer({ From: NUMBER, Body: "Yes" }, null)).toBe("taken");
    expect((await states()).map(([, state]) => state)).toEqual(["acknowledged", "acknowledged"]);
    expect((await listPages(desk.ctx(), all))[1]?.acknowledged?.via).toBe("sms");
  });

  it("takes a page by key 1 of the call that told it", async () => {
    const { chain } = await proved("voice");
    const { id } = await page({ chainId: chain.id });
    await desk.work();
    const call = (await desk.carried(NUMBER)).at(-1);
    expect(call).toMatchObject({ kind: "voice", text: expect.stringContaining("Press 1") });
    const stepId = new URL(call?.answerUrl ?? "").searchParams.get("step");
    expect(await answer({ CallSid: call?.sid ?? "", Digits: "2" }, stepId)).toBe("nothing");
    expect(await answer({ CallSid: call?.sid ?? "", Digits: "1" }, stepId)).toBe("taken");
    expect((await listPages(desk.ctx(), all))[0]).toMatchObject({ id, acknowledged: { via: "voice" } });
  });

  it("is tried again where surely nothing went out, never in doubt, and counts as broken after three failures", async () => {
    const { chain } = await proved("sms");
    const messages = "POST /2010-04-01/Accounts/:account/Messages.json";
    const before = (await desk.carried(NUMBER)).length;
    desk.sandbox.faults.add({ endpoint: messages, times: 1, status: 429 });
    const busy = await page({ chainId: chain.id });
    await desk.work();
    expect(await desk.steps(busy.id)).toMatchObject([{ state: "queued", tries: 1, code: "rate-limited" }]);
    desk.later(0.2);
    await desk.work();
    expect(await desk.steps(busy.id)).toMatchObject([{ state: "sent", tries: 2 }]);
    desk.sandbox.faults.add({ endpoint: messages, times: 1, cut: "after" });
    const cut = await page({ chainId: chain.id });
    await desk.work();
    desk.later(1);
    await desk.work();
    expect(await desk.steps(cut.id)).toMatchObject([{ state: "unconfirmed", tries: 1, code: "cut" }]);
    expect((await desk.carried(NUMBER)).length).toBe(before + 2);
    desk.sandbox.faults.add({ endpoint: messages, times: 3, status: 400, body: { code: 21610 } });
    for (let time = 0; time < 3; time++) {
      await page({ chainId: chain.id });
      await desk.work();
    }
    expect((await listRoutes(desk.ctx(desk.desk.greta)))[0]).toMatchObject({
      fault: "failing",
      lastState: "refused",
    });
    expect((await listOnCallNow(desk.ctx()))[0]?.people[0]).toMatchObject({ fault: "failing" });
  });

  it("forgets its number when it is removed", async () => {
    const { route } = await proved("sms");
    await removeRoute(desk.ctx(desk.desk.greta), route.id);
    expect(await desk.database.db.pageRoute.findUnique({ where: { id: route.id } })).toMatchObject({
      target: "",
    });
    expect(await listRoutes(desk.ctx(desk.desk.greta))).toEqual([]);
  });
});

describe("the provider", () => {
  it("is kept sealed, only in its own world, and its token stays with the door it was given for", async () => {
    const wish = { url: "sandbox:/", accountSid: "ACsandbox", fromNumber: "+1 202 555 0199" };
    const set = (over = {}) => setProvider(desk.ctx(), { ...wish, ...over });
    await expect(set()).rejects.toMatchObject({ code: "provider-token" });
    await expect(set({ token: "a-real-token" })).rejects.toMatchObject({ code: "provider-world" });
    await expect(set({ url: "https://api.example", token: "sandbox-1" })).rejects.toMatchObject({
      code: "provider-url",
    });
    await set({ token: "sandbox-paging-token" });
    await set();
    await expect(set({ accountSid: "ACother" })).rejects.toMatchObject({ code: "provider-token" });
    const row = await desk.database.db.pagingProvider.findUniqueOrThrow({ where: { id: 1 } });
    expect(Buffer.from(row.sealedToken).toString("latin1")).not.toContain("sandbox-paging-token");
  });
});
