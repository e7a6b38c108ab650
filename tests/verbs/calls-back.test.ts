import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogCall } from "@/lib/conversations/call-schemas";
import { dropCallback } from "@/lib/conversations/drop-callback";
import { getVisible } from "@/lib/conversations/get-visible";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listCallbacks } from "@/lib/conversations/list-callbacks";
import { type CallDesk, callDesk } from "../support/call-desk";

let desk: CallDesk;
beforeAll(async () => {
  desk = await callDesk();
});
afterAll(() => desk.database.drop());

describe("a callback", () => {
  const due = (minutes: number) => desk.at(minutes).toISOString();

  it("keeps the conversation open, due when we promised to call", async () => {
    const item = await desk.logged({ outcome: "promised", callbackAt: due(90) });
    expect(await getVisible(desk.greta(), item.conversationId ?? "")).toMatchObject({
      status: "open",
      dueAt: due(90),
      turnStartedAt: null,
      callback: { dueAt: due(90), tries: 0, number: item.call?.number },
    });
  });

  it("never makes what is due earlier wait", async () => {
    const { conversationId, number } = await desk.waitingWithNumber();
    const before = (await getVisible(desk.greta(), conversationId)).dueAt;
    await desk.logged({ number, outcome: "no-answer", durationSeconds: 0, callbackAt: due(90) });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      dueAt: before,
      callback: { dueAt: due(90) },
    });
  });

  it("counts its tries, moves with each, and ends when they are reached", async () => {
    const number = desk.freshNumber();
    const item = await desk.logged({ number, outcome: "no-answer", durationSeconds: 0, callbackAt: due(30) });
    const conversationId = item.conversationId ?? "";
    const [callback] = (await listCallbacks(desk.greta())).filter(
      (each) => each.conversationId === conversationId,
    );
    const callbackId = callback?.id ?? "";
    const tryAgain = (more: Partial<LogCall>) => desk.logged({ number, callbackId, ...more });
    await expect(tryAgain({ outcome: "no-answer", durationSeconds: 0 })).rejects.toMatchObject({
      code: "callback-next",
    });
    await tryAgain({ outcome: "busy", durationSeconds: 0, callbackAt: due(60) });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      status: "open",
      dueAt: due(60),
      callback: { dueAt: due(60), tries: 1 },
    });
    await tryAgain({ outcome: "solved" });
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      status: "waiting",
      callback: null,
    });
    await expect(tryAgain({ outcome: "solved" })).rejects.toMatchObject({ code: "callback-over" });
    expect(await desk.database.db.interaction.count({ where: { conversationId, kind: "call" } })).toBe(3);
  });

  it("is dropped with a reason, and then nothing is owed", async () => {
    const item = await desk.logged({ outcome: "promised", callbackAt: due(30) });
    const conversationId = item.conversationId ?? "";
    const [callback] = (await listCallbacks(desk.greta())).filter(
      (each) => each.conversationId === conversationId,
    );
    await expect(dropCallback(desk.noah(), callback?.id ?? "", "no")).rejects.toMatchObject({
      code: "not-found",
    });
    await dropCallback(desk.greta(), callback?.id ?? "", "She wrote that it is settled");
    expect(await getVisible(desk.greta(), conversationId)).toMatchObject({
      status: "waiting",
      callback: null,
    });
  });

  it("goes with its call when the number is linked to somebody else", async () => {
    const number = desk.freshNumber();
    const item = await desk.logged({ number, outcome: "promised", callbackAt: due(45) });
    const { customerId } = await desk.waiting(`@NorthwindHelp call me on ${number}`);
    const handle = await desk.database.db.handle.findFirstOrThrow({ where: { customerId: item.customerId } });
    await linkHandle(desk.greta(), { customerId, handleId: handle.id, evidence: `They wrote ${number}` });
    const [callback] = (await listCallbacks(desk.greta())).filter((each) => each.customer.id === customerId);
    const row = await getVisible(desk.greta(), callback?.conversationId ?? "");
    expect(row).toMatchObject({ customer: { id: customerId }, status: "open", callback: { dueAt: due(45) } });
    expect(row.dueAt !== null && row.dueAt <= due(45)).toBe(true);
  });
});
