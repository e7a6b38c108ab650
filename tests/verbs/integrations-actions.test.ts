import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CallSigned } from "@/lib/channels/signed-call";
import { getRun } from "@/lib/integrations/get-run";
import { lookUp } from "@/lib/integrations/look-up";
import type { ActionRun } from "@/lib/integrations/schemas";
import { settleRun } from "@/lib/integrations/settle-run";
import { startRun } from "@/lib/integrations/start-run";
import { type IntegrationDesk, integrationDesk } from "../support/integration-desk";

const OFFER = "NW 1184, 12:40 to 18:05, Boston to San Diego via Denver";
let desk: IntegrationDesk;
beforeEach(async () => {
  desk = await integrationDesk();
});
afterEach(() => desk.close());

const start = (over: { key?: string; flight?: string; again?: string; keepSeat?: boolean } = {}) =>
  startRun(desk.ctx(desk.people.greta), desk.rebook.id, {
    conversationId: desk.devon.conversationId,
    handleId: desk.devon.handleId,
    key: over.key ?? randomUUID(),
    subject: "QX7R4K",
    values: { flight: over.flight ?? OFFER, keepSeat: over.keepSeat ?? true },
    again: over.again ?? null,
  });
const state = async ({ id }: ActionRun) => (await getRun(desk.ctx(desk.people.greta), id)).state;
const notes = () =>
  desk.database.db.interaction.findMany({
    where: { conversationId: desk.devon.conversationId, kind: "note" },
  });

describe("an action", () => {
  it("is refused until the person is proven in this conversation", async () => {
    await expect(start()).rejects.toMatchObject({ kind: "refused", code: "identity-unproven" });
    await desk.prove("parcels");
    await expect(start()).rejects.toMatchObject({ code: "identity-unproven" });
    expect(desk.effects()).toEqual([]);
  });

  it("rebooks once, keeps the window, writes its result into the history and opens no turn", async () => {
    await desk.prove("booking");
    const turns = await desk.database.db.turn.findMany();
    const run = await start();
    expect(run.state).toBe("queued");
    await desk.run();
    const done = await getRun(desk.ctx(desk.people.greta), run.id);
    expect(done.state).toBe("done");
    expect(done.result.find(({ label }) => label === "Seat")?.value).toBe("14A");
    expect(desk.effects().map(({ text }) => text)).toEqual(["QX7R4K rebooked to NW 1184, seat 14A"]);
    const [note] = await notes();
    expect(note).toMatchObject({
      direction: "internal",
      audience: "private",
      agentId: desk.people.greta.agentId,
    });
    expect(note?.text).toMatch(/^Rebook · QX7R4K\nFlight: NW 1184/);
    expect(await desk.database.db.turn.findMany()).toEqual(turns);
    const card = await lookUp(desk.ctx(desk.people.greta), desk.booking.id, {
      conversationId: desk.devon.conversationId,
      input: "QX7R4K",
      isFresh: false,
    });
    expect(card.fields.find(({ label }) => label === "Seat")?.value).toBe("14A");
  });

  it("runs once for a double click, and in another tab only on purpose", async () => {
    await desk.prove("booking");
    const key = randomUUID();
    const both = await Promise.all([start({ key }), start({ key })]);
    expect(both[0].id).toBe(both[1].id);
    await expect(start()).rejects.toMatchObject({ code: "action-ran-before" });
    await Promise.all([desk.run(), desk.run()]);
    await expect(start()).rejects.toMatchObject({ code: "form-choice" });
    expect(desk.effects()).toHaveLength(1);
  });

  it("is told apart by its key when two tabs race", async () => {
    await desk.prove("booking");
    const settled = await Promise.allSettled(Array.from({ length: 6 }, () => start()));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await desk.run();
    expect(desk.effects()).toHaveLength(1);
  });

  it("whose answer was lost is looked up by its key, not done again", async () => {
    await desk.prove("booking");
    desk.fault({ endpoint: "POST /booking/rebook", cut: "after" });
    const run = await start();
    await desk.run();
    expect(await state(run)).toBe("unknown");
    desk.later(3000);
    await desk.run();
    expect(await state(run)).toBe("done");
    expect(desk.effects()).toHaveLength(1);
    expect(await notes()).toHaveLength(1);
  });

  it("that never arrived is done after all, once", async () => {
    await desk.prove("booking");
    desk.fault({ endpoint: "POST /booking/rebook", cut: "before" });
    const run = await start();
    await desk.run();
    expect([await state(run), desk.effects().length]).toEqual(["unknown", 0]);
    desk.later(3000);
    await desk.run();
    await desk.run();
    expect([await state(run), desk.effects().length]).toEqual(["done", 1]);
  });

  it("whose worker was killed after the effect is found by its key", async () => {
    await desk.prove("booking");
    const run = await start();
    const dying: CallSigned = async (call) => {
      await desk.call(call);
      throw new Error("killed");
    };
    await expect(desk.run(dying)).rejects.toThrow("killed");
    expect(await state(run)).toBe("running");
    desk.later(60_000);
    await desk.run();
    expect([await state(run), desk.effects().length]).toEqual(["done", 1]);
  });

  it("says the other system's own no, keeps nothing back, and may be tried again", async () => {
    await desk.prove("booking");
    const card = await lookUp(desk.ctx(desk.people.greta), desk.booking.id, {
      conversationId: desk.devon.conversationId,
      input: "QX7R4K",
      isFresh: true,
    });
    const [, full = ""] = card.choices["offers[]"] ?? [];
    const run = await start({ flight: full });
    await desk.run();
    const refused = await getRun(desk.ctx(desk.people.greta), run.id);
    expect(refused.failure).toEqual({
      code: "action-refused-with",
      values: { said: "No window seat is left on that flight.", status: 422 },
    });
    const again = await start({ flight: full, keepSeat: false });
    await desk.run();
    expect(await state(again)).toBe("done");
  });

  it("takes only what its form offers", async () => {
    await desk.prove("booking");
    await expect(start({ flight: "NW 1 to the moon" })).rejects.toMatchObject({ code: "form-choice" });
    await desk.prove("parcels");
    const refund = (amount: string) =>
      startRun(desk.ctx(desk.people.greta), desk.refund.id, {
        conversationId: desk.devon.conversationId,
        handleId: desk.devon.handleId,
        key: randomUUID(),
        subject: "NW123456785US",
        values: { amount },
      });
    await expect(refund("100.01")).rejects.toMatchObject({ code: "form-amount" });
    await expect(refund("-1")).rejects.toMatchObject({ code: "form-amount" });
    await expect(refund("")).rejects.toMatchObject({ code: "form-missing" });
    await refund("20");
    await refund("10");
    await expect(refund("5")).rejects.toMatchObject({ code: "action-limit" });
  });

  it("that stays in doubt waits for a person, who says how it ended", async () => {
    await desk.prove("booking");
    desk.fault({ endpoint: "POST /booking/rebook", cut: "before" });
    const run = await start();
    await desk.run();
    desk.fault({ endpoint: "GET /booking/rebook", status: 500, times: 20 });
    for (let i = 0; i < 7; i++) {
      desk.later(11 * 60_000);
      await desk.run();
    }
    expect(await getRun(desk.ctx(desk.people.greta), run.id)).toMatchObject({
      state: "unknown",
      needsPerson: true,
    });
    await expect(getRun(desk.ctx(desk.people.noah), run.id)).rejects.toMatchObject({ kind: "not-found" });
    const settled = await settleRun(desk.ctx(desk.people.greta), run.id, "not-done");
    expect(settled.state).toBe("failed");
    expect(desk.effects()).toEqual([]);
    await expect(settleRun(desk.ctx(desk.people.greta), run.id, "done")).rejects.toMatchObject({
      code: "run-not-in-doubt",
    });
  });
});
