import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import { createLookup } from "@/lib/integrations/create-lookup";
import { getRecords } from "@/lib/integrations/get-records";
import { lookUp } from "@/lib/integrations/look-up";
import { retireDeclared } from "@/lib/integrations/retire-declared";
import { seeField } from "@/lib/integrations/see-field";
import { seedConversation } from "../support/conversation-rows";
import { type IntegrationDesk, integrationDesk } from "../support/integration-desk";

let desk: IntegrationDesk;
beforeAll(async () => {
  desk = await integrationDesk();
});
afterAll(() => desk.close());

const look = (input: string, more: { isFresh?: boolean; actor?: IntegrationDesk["people"]["greta"] } = {}) =>
  lookUp(desk.ctx(more.actor ?? desk.people.greta), desk.booking.id, {
    conversationId: desk.devon.conversationId,
    input,
    isFresh: more.isFresh ?? false,
  });
const asked = () =>
  desk.sandbox
    .call("GET", "/sandbox/requests")
    .then(
      ({ body }) => body.data.filter((each: { path: string }) => each.path === "/booking/look-up").length,
    );

describe("a lookup", () => {
  it("is suggested from the words of the conversation", async () => {
    const records = await getRecords(desk.ctx(desk.people.greta), desk.devon.conversationId);
    const booking = records.lookups.find(({ name }) => name === "Booking");
    expect(booking?.suggestions).toEqual(["QX7R4K"]);
    expect(records.actions.map(({ name }) => name)).toEqual(["Rebook", "Send again", "Refund"]);
    expect(JSON.stringify(records)).not.toContain("sandbox-booking-secret");
  });

  it("answers with a card whose private lines are masked, asks once a minute, and is audited without its input", async () => {
    const before = await asked();
    const card = await look(" qx7r4k ");
    expect(card.input).toBe("QX7R4K");
    expect(card.fields).toContainEqual({
      label: "Passenger",
      path: "passengers[].name",
      value: "Devon Achebe",
      isMasked: false,
    });
    expect(card.fields.find(({ label }) => label === "Email")).toMatchObject({
      value: "••••om",
      isMasked: true,
    });
    expect(card.choices["offers[]"]).toHaveLength(2);
    await look("QX7R4K");
    expect((await asked()) - before).toBe(1);
    await look("QX7R4K", { isFresh: true });
    expect((await asked()) - before).toBe(2);
    const entries = await desk.database.db.auditEntry.findMany({ where: { action: "lookup.asked" } });
    expect(entries.length).toBeGreaterThan(2);
    expect(JSON.stringify(entries)).not.toContain("QX7R4K");
  });

  it("shows a private line only once the person is proven in this conversation, and records who looked", async () => {
    const { conversationId, handleId } = desk.devon;
    const see = (talk: { conversationId: string; handleId: string }) =>
      seeField(desk.ctx(desk.people.greta), desk.booking.id, {
        ...talk,
        input: "QX7R4K",
        path: "passengers[].email",
      });
    await expect(see({ conversationId, handleId })).rejects.toMatchObject({ code: "identity-unproven" });
    await desk.prove("booking");
    expect(await see({ conversationId, handleId })).toBe("devon.achebe@example.com");
    const elsewhere = await seedConversation(desk.database, {
      teamId: desk.people.care,
      accountId: desk.people.account,
      customerId: desk.devon.customerId,
      handleId,
    });
    await expect(see(elsewhere)).rejects.toMatchObject({ code: "identity-unproven" });
    const looks = await desk.database.db.auditEntry.findMany({ where: { action: "look.field" } });
    expect(looks).toHaveLength(1);
    desk.later(24 * 3600_000 + 1000);
    await expect(see({ conversationId, handleId })).rejects.toMatchObject({ code: "identity-unproven" });
    desk.database.clock.now = new Date();
  });

  it("says that there is nothing, that the input can't be, and that the other system is slow or broken", async () => {
    expect(await look("AAAAA1")).toMatchObject({ isFound: false, fields: [] });
    await expect(look("TOO LONG A LOCATOR")).rejects.toMatchObject({ code: "lookup-input" });
    desk.fault({ endpoint: "POST /booking/look-up", delayMs: 4000, times: 1, cut: "after" });
    await expect(look("BBBBB2")).rejects.toMatchObject({ code: "lookup-silent", values: { cause: "late" } });
    desk.fault({ endpoint: "POST /booking/look-up", status: 500 });
    await expect(look("BBBBB2")).rejects.toMatchObject({ code: "lookup-refused", values: { status: 500 } });
  });

  it("is for agents of the account's teams; to others it is not there", async () => {
    await expect(look("QX7R4K", { actor: desk.people.noah })).rejects.toMatchObject({ kind: "not-found" });
    const foreign = await seedConversation(desk.database, {
      teamId: desk.people.care,
      accountId: desk.people.brandAccount,
    });
    const ctx = desk.ctx(desk.people.greta);
    await expect(
      lookUp(ctx, desk.booking.id, {
        conversationId: foreign.conversationId,
        input: "QX7R4K",
        isFresh: false,
      }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is declared and retired by admins alone, with an address that can be one", async () => {
    const wish = {
      accountId: desk.people.account,
      name: "Orders",
      inputKind: "order" as const,
      inputLabel: "Order number",
      url: "https://shop.example.com/orders",
      fields: [{ label: "State", path: "state", isPrivate: false }],
      cacheSeconds: 60,
    };
    await expect(createLookup(desk.ctx(desk.people.ana), wish)).rejects.toMatchObject({ kind: "forbidden" });
    const ida = desk.ctx(desk.people.ida);
    await expect(createLookup(ida, { ...wish, url: "file:///etc/passwd" })).rejects.toMatchObject({
      code: "target-url",
    });
    const { id, secret } = await createLookup(ida, wish);
    expect(secret.length).toBeGreaterThan(40);
    await retireDeclared(ida, "lookup", id);
    await expect(retireDeclared(ida, "lookup", id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a signed call", () => {
  const call = (url: string, allowedPrivate?: string) =>
    createSignedCaller(
      { world: "sandbox", sandboxPort: desk.sandbox.port, allowedPrivate },
      () => new Date(),
    )({
      url,
      secret: "sandbox-booking-secret",
      body: { input: "QX7R4K" },
      timeoutMs: 2000,
    });

  it.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "0.0.0.0",
    "169.254.169.254",
    "10.0.0.1",
    "2130706433",
    "0x7f.1",
  ])("reaches no private address: %s", async (host) => {
    const outcome = await call(`http://${host}:${desk.sandbox.port}/booking/look-up`);
    expect(outcome).toEqual({ kind: "not-sent", cause: "private-address" });
  });

  it("reaches those that are allowed, the sandbox's own in its world, and follows no redirect", async () => {
    const there = await call(`http://127.0.0.1:${desk.sandbox.port}/booking/look-up`, "127.0.0.1");
    expect(there).toMatchObject({ kind: "answered", status: 200 });
    expect(await call("sandbox:/booking/look-up")).toMatchObject({ kind: "answered", status: 200 });
    desk.sandbox.faults.add({
      endpoint: "POST /booking/look-up",
      times: 1,
      status: 302,
      headers: { location: "http://127.0.0.1/elsewhere" },
    });
    expect(await call("sandbox:/booking/look-up")).toMatchObject({ kind: "answered", status: 302 });
  });

  it("that is not signed right is turned away", async () => {
    const wrong = createSignedCaller({ world: "sandbox", sandboxPort: desk.sandbox.port }, () => new Date());
    const outcome = await wrong({
      url: "sandbox:/booking/look-up",
      secret: "another secret",
      body: { input: "QX7R4K" },
      timeoutMs: 2000,
    });
    expect(outcome).toMatchObject({ kind: "answered", status: 401 });
    const live = createSignedCaller({ world: "live", sandboxPort: desk.sandbox.port }, () => new Date());
    expect(await live({ url: "sandbox:/booking/look-up", secret: "x", timeoutMs: 100 })).toEqual({
      kind: "not-sent",
      cause: "bad-url",
    });
    expect(await live({ url: "http://shop.example.com/", secret: "x", timeoutMs: 100 })).toEqual({
      kind: "not-sent",
      cause: "insecure",
    });
  });

  it("gives up an answer that never ends", async () => {
    desk.sandbox.faults.add({
      endpoint: "POST /booking/look-up",
      times: 1,
      status: 200,
      body: "x".repeat(200_000),
    });
    expect(await call("sandbox:/booking/look-up")).toEqual({ kind: "doubt", cause: "too-long" });
  });
});
