import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { eraseOffers } from "@/lib/goodwill/erase-offers";
import { expireOffers } from "@/lib/goodwill/expire-offers";
import { exportOffers } from "@/lib/goodwill/export-offers";
import { getOfferChoices } from "@/lib/goodwill/get-offer-choices";
import { giveOffer } from "@/lib/goodwill/give-offer";
import { listOffers } from "@/lib/goodwill/list-offers";
import { createOfferKindSchema, giveOfferSchema, listOffersSchema } from "@/lib/goodwill/offer-schemas";
import { reportGoodwill } from "@/lib/goodwill/report-goodwill";
import { changeOfferKind, createOfferKind } from "@/lib/goodwill/save-offer-kind";
import { settleOffer } from "@/lib/goodwill/settle-offer";
import { queueReply } from "@/lib/replies/queue-reply";
import { askRelease } from "@/lib/replies/releases/ask-release";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { privateReply, publicReply, seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
let kindId: string;
const START = new Date("2026-11-23T09:00:00.000Z");
const KIND = createOfferKindSchema.parse({
  ...{ kind: "voucher", name: "Voucher", unit: "money", currency: "EUR", costPerThousand: 700 },
  ...{ least: 500, most: 50_000, validDays: 30, monthlyBudget: null },
  texts: { en: "We give you {amount}." },
  limits: {
    agent: { perOffer: 5000, perConversation: 6000, perShift: 10_000 },
    lead: { perOffer: 20_000, perConversation: null, perShift: null },
  },
});
beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  await database.db.offer.deleteMany({});
  await database.db.offerKind.deleteMany({});
  kindId = (await createOfferKind(as("ana"), KIND)).id;
  seeded = await another();
});

const as = (who: "greta" | "linda" | "noah" | "ana" | "ida") => database.ctx(desk[who]);
const another = () => seedConversation(database, { teamId: desk.care, accountId: desk.account });
const give = (who: "greta" | "linda" | "noah" | "ana" | "ida", amount: number, over = {}) =>
  giveOffer(
    as(who),
    giveOfferSchema.parse({
      conversationId: seeded.conversationId,
      kindId,
      amount,
      reason: "late bag",
      ...over,
    }),
  );
const ledger = (filter = {}) => listOffers(as("ana"), listOffersSchema.parse(filter));

async function refusal(deed: Promise<unknown>): Promise<DeskError> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error;
  throw error;
}
const codeOf = async (deed: Promise<unknown>) => (await refusal(deed)).code;

describe("before giving", () => {
  it("shows what is left and what the person got on every handle of theirs in twelve months", async () => {
    await give("greta", 2500);
    const same = await seedConversation(database, {
      ...{ teamId: desk.care, accountId: desk.account, customerId: seeded.customerId },
    });
    const hidden = await seedConversation(database, { teamId: desk.brand, customerId: seeded.customerId });
    await giveOffer(
      as("ida"),
      giveOfferSchema.parse({ conversationId: hidden.conversationId, kindId, amount: 900, reason: "fare" }),
    );
    const { choices, before, bars } = await getOfferChoices(as("greta"), same.conversationId);
    expect(bars).toEqual([]);
    expect(before.map(({ written }) => written)).toEqual(["EUR 25.00"]);
    expect(choices[0]?.left).toEqual({ perOffer: 5000, perConversation: 6000, perShift: 7500 });
    expect((await getOfferChoices(as("ida"), same.conversationId)).before).toHaveLength(2);
    database.clock.now = new Date("2027-12-01T09:00:00.000Z");
    expect((await getOfferChoices(as("greta"), same.conversationId)).before).toEqual([]);
  });
});

describe("the ledger", () => {
  it("follows an offer to its end, and says who came back within 14 days", async () => {
    const offer = await give("greta", 2500);
    expect(await settleOffer(as("greta"), offer.id, "accept")).toMatchObject({ state: "accepted" });
    expect(await codeOf(settleOffer(as("greta"), offer.id, "pay"))).toBe("leads-only");
    await settleOffer(as("ana"), offer.id, "pay");
    const other = await give("greta", 1000);
    database.clock.now = new Date(START.getTime() + 13 * 86_400_000);
    await seedConversation(database, {
      teamId: desk.care,
      customerId: seeded.customerId,
      handleId: seeded.handleId,
    });
    expect((await ledger({ state: "paid" })).data[0]).toMatchObject({ id: offer.id });
    expect((await ledger()).data[0]?.cameBackAt).not.toBeNull();
    database.clock.now = new Date(START.getTime() + 31 * 86_400_000);
    expect(await expireOffers(database.ctx())).toBe(1);
    expect((await ledger({ state: "expired" })).data.map(({ id }) => id)).toEqual([other.id]);
    const range = { from: START.toISOString(), to: new Date(START.getTime() + 1000).toISOString() };
    expect((await reportGoodwill(as("ana"), range)).kinds).toMatchObject([
      { given: 2, accepted: 1, paid: 1, expired: 1, cost: 1750, cameBack: 2 },
    ]);
    expect((await reportGoodwill(as("noah"), range)).kinds).toEqual([]);
  });

  it("is paged, exported without formulas to leads, and forgets words with the person", async () => {
    for (const reason of ["=1+1", "late", "lost"]) await give("greta", 1000, { reason });
    const first = await ledger({ limit: 2 });
    const rest = await ledger({ limit: 2, cursor: first.nextCursor });
    expect([...first.data, ...rest.data].map(({ reason }) => reason).sort()).toEqual([
      "=1+1",
      "late",
      "lost",
    ]);
    expect(rest.nextCursor).toBeNull();
    let csv = "";
    for await (const part of exportOffers(as("ana"), listOffersSchema.parse({}))) csv += part;
    expect(csv).toContain('"\'=1+1"');
    expect(csv).toContain('"10.00","EUR","7.00"');
    await expect(exportOffers(as("greta"), listOffersSchema.parse({})).next()).rejects.toThrow("leads-only");
    await eraseOffers(database.ctx(), [seeded.handleId]);
    expect((await ledger()).data.map(({ reason }) => reason)).toEqual(["-", "-", "-"]);
  });
});

describe("what may be given", () => {
  it("is kept by leads, refused where its bounds or texts are odd, and shown as it was when two change it", async () => {
    expect(await codeOf(createOfferKind(as("greta"), KIND))).toBe("leads-only");
    expect(await codeOf(createOfferKind(as("ana"), KIND))).toBe("offer-kind-name");
    const named = { ...KIND, name: "Other" };
    expect(await codeOf(createOfferKind(as("ana"), { ...named, least: 600, most: 500 }))).toBe(
      "offer-bounds",
    );
    expect(await codeOf(createOfferKind(as("ana"), { ...named, unit: "points" }))).toBe("offer-unit");
    for (const text of ["{name}", "{amount", "{sum}"])
      expect(await codeOf(createOfferKind(as("ana"), { ...named, texts: { en: text } }))).toBe("offer-text");
    const changed = await changeOfferKind(as("ana"), kindId, { isActive: false, changeNumber: 1 });
    expect(changed).toMatchObject({ isActive: false, changeNumber: 2 });
    expect(await codeOf(changeOfferKind(as("ana"), kindId, { isActive: true, changeNumber: 1 }))).toBe(
      "offer-kind-changed",
    );
    expect(await codeOf(give("greta", 2500))).toBe("offer-kind-ended");
  });
});

describe("a sum in public", () => {
  it("is let through by nobody, and leaves in private", async () => {
    await summon(database, seeded.interactionId, desk.account);
    const text = "We give you EUR 25 back";
    const send = (who: "greta" | "ana", over = {}) =>
      queueReply(as(who), seeded.conversationId, publicReply({ text, ...over }));
    expect((await refusal(send("greta"))).details).toMatchObject({
      findings: [{ kind: "amount", grade: "stop", text: "EUR 25" }],
    });
    expect(await codeOf(send("ana", { overrule: { reason: "she said it first", kind: "lead" } }))).toBe(
      "guard",
    );
    const { conversationId } = seeded;
    const ask = { conversationId, channel: "x", audience: "public", text, reason: "she said it" } as const;
    expect(await codeOf(askRelease(as("greta"), ask))).toBe("amount-in-public");
    const wanted = privateReply({ text, handleId: seeded.handleId });
    expect((await queueReply(as("greta"), conversationId, wanted)).reply?.state).toBe("queued");
  });
});
