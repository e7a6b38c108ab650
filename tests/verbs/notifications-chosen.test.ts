import { describe, expect, it } from "vitest";
import { getPreferences } from "@/lib/notifications/get-preferences";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { markRead } from "@/lib/notifications/mark-read";
import { queueNoticeMails } from "@/lib/notifications/queue-notice-mails";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { notificationDesk } from "../support/notification-desk";
import { plainWords } from "../support/plain-words";

const at = notificationDesk();

describe("reading", () => {
  it("counts to the row in pages, by conversation and all at once, and is taken back exactly", async () => {
    const conversations = [await at.given(), await at.given(), await at.given()];
    const ctx = at.database.ctx(at.desk.greta);
    const page = await listNotifications(ctx, { unread: false, limit: 2 });
    expect(page.nextCursor).not.toBeNull();
    const rest = await listNotifications(ctx, { unread: false, limit: 2, cursor: page.nextCursor ?? "" });
    expect(new Set([...page.data, ...rest.data].map(({ id }) => id)).size).toBe(3);
    const one = await markRead(ctx, { conversationId: conversations[0]?.conversationId ?? "", isRead: true });
    expect(one).toMatchObject({ unread: 2 });
    const all = await markRead(ctx, { all: true, isRead: true });
    expect(all).toMatchObject({ unread: 0 });
    expect(all.ids).toHaveLength(2);
    expect(await markRead(ctx, { ids: all.ids, isRead: false })).toMatchObject({ unread: 2 });
    expect((await at.list(at.desk.greta, true)).data).toHaveLength(2);
  });

  it("touches nobody else's", async () => {
    await at.given();
    const [mine] = (await at.list()).data;
    const theirs = await markRead(at.database.ctx(at.desk.linda), { ids: [mine?.id ?? ""], isRead: true });
    expect(theirs.ids).toEqual([]);
    expect((await at.list()).unread).toBe(1);
  });
});

describe("what was chosen", () => {
  const choose = async (over: Partial<Parameters<typeof savePreferences>[1]>) => {
    const { changeNumber } = await getPreferences(at.database.ctx(at.desk.greta));
    return savePreferences(at.database.ctx(at.desk.greta), {
      kinds: [],
      quiet: null,
      digestHours: [],
      changeNumber,
      ...over,
    });
  };

  it("is kept once, and a screen that read an older choice is told", async () => {
    await choose({ kinds: [{ kind: "assigned", onShift: ["mail"], offShift: [] }], digestHours: [17, 9] });
    const kept = await getPreferences(at.database.ctx(at.desk.greta));
    expect(kept.digestHours).toEqual([9, 17]);
    expect(kept.kinds.find(({ kind }) => kind === "assigned")).toEqual({
      kind: "assigned",
      onShift: ["mail"],
      offShift: [],
    });
    await expect(choose({ changeNumber: 0 })).rejects.toMatchObject({ code: "preferences-changed" });
  });

  it("goes by the roster: off shift by the other column, and never without one", async () => {
    await choose({ kinds: [{ kind: "assigned", onShift: ["app", "sound"], offShift: ["mail"] }] });
    await at.given();
    expect((await at.list()).data).toMatchObject([{ isLoud: true }]);
    await at.database.db.notification.deleteMany();
    const startAt = new Date("2026-11-23T12:00:00Z");
    await at.database.db.rosterEntry.create({
      data: {
        shiftId: await at.shift(),
        heldOn: startAt,
        agentId: at.desk.greta.agentId,
        zone: "Etc/UTC",
        startLocal: "2026-11-23T12:00",
        endLocal: "2026-11-23T20:00",
        startAt,
        endAt: new Date("2026-11-23T20:00:00Z"),
        parts: [],
        isPublished: true,
      },
    });
    await at.given();
    expect((await at.list()).data).toEqual([]);
    expect(await at.database.db.notification.findMany()).toMatchObject([{ ways: ["mail"] }]);
  });

  it("goes by mail at the chosen hour of their own clock, each thing once and without a name", async () => {
    await at.database.db.agent.update({
      where: { id: at.desk.greta.agentId },
      data: { zone: "Europe/Tallinn" },
    });
    await choose({
      kinds: [{ kind: "assigned", onShift: ["app", "mail"], offShift: [] }],
      digestHours: [13],
    });
    await at.given();
    expect(await queueNoticeMails(at.database.ctx(), plainWords)).toBe(0);
    at.database.clock.now = new Date("2026-11-23T11:03:00.000Z");
    const write = () => queueNoticeMails(at.database.ctx(), plainWords);
    const written = await Promise.all([write(), write()]);
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    const [mail] = await at.database.db.systemMail.findMany();
    expect(mail).toMatchObject({ kind: "notice", recipient: "greta@northwind.example" });
    expect(mail?.text).not.toContain("Jo");
    at.database.clock.now = new Date("2026-11-24T11:03:00.000Z");
    expect(await write()).toBe(0);
    await at.database.db.agent.update({ where: { id: at.desk.greta.agentId }, data: { zone: "Etc/UTC" } });
  });
});
