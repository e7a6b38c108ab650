import { describe, expect, it } from "vitest";
import type { PushOutcome } from "@/lib/channels/push-call";
import { markRead } from "@/lib/notifications/mark-read";
import {
  listSubscriptions,
  subscribeBrowser,
  unsubscribeBrowser,
} from "@/lib/notifications/push/keep-subscriptions";
import { sendPushes } from "@/lib/notifications/push/send-pushes";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { notificationDesk } from "../support/notification-desk";
import { plainWords } from "../support/plain-words";

const at = notificationDesk();

describe("a browser", () => {
  const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
  const subscribe = (path: string, actor = at.desk.greta) =>
    subscribeBrowser(
      at.database.ctx(actor),
      { endpoint: `https://push.example/${path}`, keys },
      "Firefox/140 Windows",
    );
  const sent: { payload: string; endpoint: string }[] = [];
  const send = (outcome: PushOutcome) =>
    sendPushes(at.database.ctx(), {
      words: plainWords,
      send: async ({ payload, subscription }) => {
        sent.push({ payload, endpoint: subscription.endpoint });
        return outcome;
      },
    });
  /** Somebody mentions Greta by giving her a conversation: the house pushes it. */
  const pushed = async () => {
    sent.length = 0;
    await at.given();
  };

  it("is kept once, shows nothing of its keys, and ends with who took it", async () => {
    const first = await subscribe("one");
    const again = await subscribe("one");
    expect(again.id).toBe(first.id);
    const { publicKey, data } = await listSubscriptions(at.database.ctx(at.desk.greta));
    expect(data).toMatchObject([{ host: "push.example", browser: "Firefox, Windows" }]);
    expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
    expect((await listSubscriptions(at.database.ctx(at.desk.linda))).publicKey).toBe(publicKey);
    await expect(unsubscribeBrowser(at.database.ctx(at.desk.linda), first.id)).rejects.toMatchObject({
      code: "not-found",
    });
    await unsubscribeBrowser(at.database.ctx(at.desk.greta), first.id);
    expect((await listSubscriptions(at.database.ctx(at.desk.greta))).data).toEqual([]);
  });

  it("is told kind and link, no word of the customer", async () => {
    await subscribe("two");
    await pushed();
    expect(await send({ kind: "sent" })).toBe(1);
    expect(sent[0]?.endpoint).toBe("https://push.example/two");
    const payload = JSON.parse(sent[0]?.payload ?? "{}") as Record<string, string>;
    expect(Object.keys(payload).sort()).toEqual(["id", "kind", "path", "title"]);
    expect(payload).toMatchObject({ kind: "assigned" });
    expect(sent[0]?.payload).not.toContain("Jo");
    expect(await send({ kind: "sent" })).toBe(0);
  });

  it("that is gone is forgotten; one that is busy is asked again later, and given up in the end", async () => {
    await subscribe("three");
    await pushed();
    await send({ kind: "later", code: "http-503" });
    expect(await send({ kind: "sent" })).toBe(0);
    for (let tries = 0; tries < 6; tries++) {
      at.database.clock.now = new Date(at.database.clock.now.getTime() + 9 * 60_000);
      await send({ kind: "later", code: "http-503" });
    }
    expect(sent).toHaveLength(5);
    expect(await at.database.db.pushDelivery.findMany()).toMatchObject([
      { state: "failed", code: "http-503" },
    ]);
    at.database.clock.now = new Date("2026-11-23T09:00:00.000Z");
    await pushed();
    await send({ kind: "gone" });
    expect((await listSubscriptions(at.database.ctx(at.desk.greta))).data).toEqual([]);
    expect(await at.database.db.pushDelivery.count()).toBe(0);
  });

  it("is not told what was read meanwhile", async () => {
    await subscribe("four");
    await pushed();
    await markRead(at.database.ctx(at.desk.greta), { all: true, isRead: true });
    expect(await send({ kind: "sent" })).toBe(1);
    expect(sent).toEqual([]);
  });

  it("is not told in quiet hours", async () => {
    await subscribe("five");
    await savePreferences(at.database.ctx(at.desk.greta), {
      kinds: [],
      quiet: { from: "08:00", until: "10:00" },
      digestHours: [],
      changeNumber: 0,
    });
    await pushed();
    expect(await send({ kind: "sent" })).toBe(0);
    expect((await at.list()).unread).toBe(1);
  });

  it("must have an address a push service can have", async () => {
    const bad = { endpoint: "ftp://push.example/x", keys };
    await expect(subscribeBrowser(at.database.ctx(at.desk.greta), bad, "")).rejects.toMatchObject({
      code: "push-endpoint",
    });
  });
});
