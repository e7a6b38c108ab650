import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acknowledgePage } from "@/lib/coverage/on-call/acknowledge-page";
import { claimSteps } from "@/lib/coverage/on-call/claim-steps";
import { listPages, listPagesOf } from "@/lib/coverage/on-call/list-pages";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { linkToken } from "@/lib/coverage/on-call/page-secrets";
import { findLinkedPage, takeLinkedPage } from "@/lib/coverage/on-call/take-linked-page";
import { pageRings } from "@/lib/response-times/page-rings";
import { type OnCallDesk, onCallDesk, startReceiver } from "../support/on-call-desk";

const all = { mine: false, open: false, limit: 50 };
let desk: OnCallDesk;
beforeAll(async () => {
  desk = await onCallDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.close());

/** Greta first, Linda second, both by webhook; answers the receiver. */
async function watched() {
  const { greta, linda } = desk.desk;
  const receiver = await startReceiver();
  const chain = await desk.chain("Nights");
  await desk.slot(chain.id, greta.agentId, 1);
  await desk.slot(chain.id, linda.agentId, 2);
  const { secret } = await desk.route(greta, "webhook", receiver.url);
  await desk.route(linda, "webhook", `${receiver.url}/linda`);
  return { chain, receiver, secret: secret ?? "" };
}
const page = (over = {}) => pageOnCall(desk.ctx(desk.desk.ana), { reason: "Mentions go up", ...over });

describe("a page", () => {
  it("goes to the first by a signed hook, to the next when nobody has it, and stops with who takes it", async () => {
    const { receiver, secret } = await watched();
    const { greta, linda } = desk.desk;
    const { id } = await page();
    await desk.work();
    expect(receiver.got).toHaveLength(1);
    const { text, headers } = receiver.got[0] ?? { text: "", headers: {} };
    const stamp = String(headers["caret-signature"]).split(",")[0]?.slice(2) ?? "";
    const digest = createHmac("sha256", secret).update(`${stamp}.${text}`).digest("hex");
    expect(headers["caret-signature"]).toBe(`t=${stamp},v1=${digest}`);
    expect(JSON.parse(text)).toMatchObject({ event: "page", page: id, reason: "Mentions go up", level: 1 });

    desk.later(4.9);
    await desk.work();
    expect(receiver.got).toHaveLength(1);
    desk.later(0.2);
    await desk.work();
    expect((await desk.steps(id)).map(({ agentId, level, state }) => ({ agentId, level, state }))).toEqual([
      { agentId: greta.agentId, level: 1, state: "sent" },
      { agentId: linda.agentId, level: 2, state: "sent" },
    ]);
    await acknowledgePage(desk.ctx(linda), id);
    await acknowledgePage(desk.ctx(greta), id);
    desk.later(60);
    await desk.work();
    expect(receiver.got).toHaveLength(2);
    const [told] = await listPages(desk.ctx(), all);
    expect(told).toMatchObject({
      state: "acknowledged",
      raisedAt: "2026-11-23T09:00:00.000Z",
      acknowledged: { by: { id: linda.agentId }, at: "2026-11-23T09:05:06.000Z", via: "desk" },
      steps: [{ level: 1 }, { level: 2 }],
    });
    await receiver.stop();
  });

  it("ends with all admins and is then unanswered; one who was not paged takes it only as a lead", async () => {
    const { receiver } = await watched();
    const { id } = await page();
    await expect(acknowledgePage(desk.ctx(desk.desk.noah), id)).rejects.toMatchObject({ code: "not-found" });
    for (let round = 0; round < 12; round++) {
      await desk.work();
      desk.later(5);
    }
    const steps = await desk.steps(id);
    expect(steps.filter(({ agentId }) => agentId === desk.desk.ida.agentId)).toHaveLength(6);
    expect(steps.at(-1)).toMatchObject({ kind: "none", state: "skipped", code: "no-route" });
    expect((await listPages(desk.ctx(), all))[0]).toMatchObject({ state: "unanswered", nextAt: null });
    await acknowledgePage(desk.ctx(desk.desk.ana), id);
    expect((await listPages(desk.ctx(), all))[0]).toMatchObject({ state: "acknowledged" });
    await receiver.stop();
  });

  it("whose worker died between the attempt and the answer is never sent again, and goes on by its clock", async () => {
    const { receiver } = await watched();
    const { id } = await page();
    expect(await claimSteps(desk.ctx())).toHaveLength(1);
    desk.later(2);
    await desk.work();
    expect(receiver.got).toHaveLength(0);
    expect(await desk.steps(id)).toMatchObject([{ state: "unconfirmed", code: "worker-died" }]);
    desk.later(3.1);
    await desk.work();
    expect(receiver.got).toHaveLength(1);
    await receiver.stop();
  });

  it("is raised by leads and the desk itself alone, once for a key, about a conversation its raiser sees", async () => {
    await watched().then(({ receiver }) => receiver.stop());
    await expect(pageOnCall(desk.ctx(desk.desk.greta), { reason: "Please come" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(page({ conversationId: desk.database.id() })).rejects.toMatchObject({ code: "not-found" });
    const system = desk.ctx({ type: "system", task: "test" });
    const twice = [1, 2].map(() => pageOnCall(system, { reason: "Twice", key: "spike:1" }));
    const [one, two] = await Promise.all(twice);
    expect(one).toEqual(two);
    expect(await desk.database.db.page.count()).toBe(1);
    expect(await listPages(desk.ctx(desk.desk.noah), all)).toEqual([]);
    expect(await listPages(desk.ctx(desk.desk.greta), all)).toHaveLength(1);
  });

  it("is advanced once by workers that look at the same time", async () => {
    const { receiver } = await watched();
    const { id } = await page();
    desk.later(6);
    await Promise.all([desk.work(), desk.work(), desk.work()]);
    expect((await desk.steps(id)).map(({ level }) => level)).toEqual([1, 2]);
    await receiver.stop();
  });
});

describe("an alarm that pages", () => {
  it("pages its chain once a ring, and not once somebody has acknowledged it", async () => {
    const chain = await desk.chain("Alarms");
    const { db } = desk.database;
    const now = desk.database.clock.now;
    const alarm = {
      id: desk.database.id(),
      name: "Waiting long",
      kind: "oldest-waiting",
      thresholdSeconds: 60,
    };
    await db.alarm.create({
      data: {
        ...alarm,
        quietMinutes: 5,
        toRoles: [],
        toAgentIds: [],
        isOn: true,
        createdAt: now,
        pageChainId: chain.id,
      },
    });
    const ring = { alarmId: alarm.id, openedAt: now, seenAt: now, value: 1, worst: 1 };
    await db.alarmRing.create({ data: { ...ring, id: desk.database.id(), subject: "" } });
    await db.alarmRing.create({
      data: {
        ...ring,
        id: desk.database.id(),
        subject: desk.database.id(),
        acknowledgedAt: now,
        acknowledgedById: desk.desk.ana.agentId,
      },
    });
    const system = desk.ctx({ type: "system", task: "alarms" });
    expect([await pageRings(system), await pageRings(system)]).toEqual([1, 0]);
    expect(await listPages(desk.ctx(), all)).toMatchObject([
      { reason: "Waiting long", chain: { id: chain.id } },
    ]);
  });
});

describe("a link in a mail", () => {
  it("takes the page for whom it was sent to by its button, only once made here, and for a day", async () => {
    const { greta } = desk.desk;
    await desk.route(greta, "mail");
    const chain = await desk.chain("By mail");
    await desk.slot(chain.id, greta.agentId);
    const { id } = await page({ chainId: chain.id });
    await desk.work();
    const [step] = await desk.steps(id);
    const mail = await desk.database.db.systemMail.findFirstOrThrow({ where: { key: `page:${step?.id}` } });
    const open = desk.ctx({ type: "public" });
    const token = linkToken(open, step?.id ?? "");
    expect(mail.text).toContain(`/page/${token}`);
    expect(await findLinkedPage(open, token)).toMatchObject({ state: "open", reason: "Mentions go up" });
    for (const wrong of ["", `${token}x`, token.replace(/.$/, (last) => (last === "0" ? "1" : "0"))])
      expect(await findLinkedPage(open, wrong)).toBeNull();
    expect(await takeLinkedPage(open, { token })).toMatchObject({
      state: "acknowledged",
      by: expect.any(String),
    });
    expect((await listPages(desk.ctx(), all))[0]).toMatchObject({
      acknowledged: { by: { id: greta.agentId }, via: "link" },
    });
    await desk.database.db.systemMail.update({
      where: { id: mail.id },
      data: { state: "sent", sentAt: mail.queuedAt, messageId: "page@desk", accountId: desk.desk.account },
    });
    await desk.work();
    expect(await desk.steps(id)).toMatchObject([{ kind: "mail", state: "sent" }]);
    desk.later(24 * 60);
    await expect(takeLinkedPage(open, { token })).rejects.toMatchObject({ code: "page-link-dead" });
  });
});

describe("a conversation", () => {
  it("tells when it was paged for and who had it when, to who sees it", async () => {
    const { receiver } = await watched();
    const conversationId = desk.database.id();
    const customerId = desk.database.id();
    const at = desk.database.clock.now;
    await desk.database.db.customer.create({ data: { id: customerId, displayName: "Odd", createdAt: at } });
    const row = { id: conversationId, customerId, status: "open", lastChannel: "x", lastAudience: "public" };
    await desk.database.db.conversation.create({
      data: { ...row, openedAt: at, dueAt: at, teamId: desk.desk.care },
    });
    const { id } = await page({ conversationId });
    desk.later(2);
    await acknowledgePage(desk.ctx(desk.desk.greta), id);
    expect(await listPagesOf(desk.ctx(desk.desk.greta), conversationId)).toMatchObject([
      { raisedAt: "2026-11-23T09:00:00.000Z", acknowledged: { at: "2026-11-23T09:02:00.000Z" } },
    ]);
    expect(await listPagesOf(desk.ctx(desk.desk.noah), conversationId)).toEqual([]);
    await receiver.stop();
  });
});
