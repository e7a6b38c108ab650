import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { raiseByHand } from "@/lib/conversations/raise-by-hand";
import { getOfferChoices } from "@/lib/goodwill/get-offer-choices";
import { giveOffer } from "@/lib/goodwill/give-offer";
import { listOffers } from "@/lib/goodwill/list-offers";
import { createOfferKindSchema, giveOfferSchema, listOffersSchema } from "@/lib/goodwill/offer-schemas";
import { reportBudget } from "@/lib/goodwill/report-budget";
import { changeOfferKind, createOfferKind } from "@/lib/goodwill/save-offer-kind";
import { settleOffer } from "@/lib/goodwill/settle-offer";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

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

describe("giving something", () => {
  it("just happens inside the limit, with its cost, once for a double tap", async () => {
    const idempotencyId = randomUUID();
    const [one, two] = await Promise.all([
      give("greta", 2500, { idempotencyId }),
      give("greta", 2500, { idempotencyId }),
    ]);
    expect(one).toMatchObject({
      state: "offered",
      written: "EUR 25.00",
      cost: 1750,
      over: [],
      decidedBy: null,
    });
    expect(two.id).toBe(one.id);
    expect((await ledger()).data).toHaveLength(1);
    expect(await codeOf(give("greta", 2600, { idempotencyId }))).toBe("idempotency-reused");
    expect(await codeOf(give("noah", 2500))).toBe("not-found");
  });

  it.each([-500, 0, 499, 50_001, 1_000_000_000])("is refused with its bounds for %d", async (amount) => {
    expect(await refusal(give("ana", amount))).toMatchObject({
      code: "offer-range",
      values: { least: "EUR 5.00", most: "EUR 500.00" },
    });
  });

  it("waits for a lead above a limit, who says yes with one tap, and never to themselves", async () => {
    const asked = await give("greta", 5001);
    expect(asked).toMatchObject({ state: "asked", over: ["offer"], offeredAt: null, mayDecide: false });
    expect((await ledger({ waiting: "true" })).data.map(({ id }) => id)).toEqual([asked.id]);
    expect(await codeOf(settleOffer(as("linda"), asked.id, "approve"))).toBe("leads-only");
    expect(await codeOf(settleOffer(as("greta"), asked.id, "accept"))).toBe("offer-state");
    expect(await settleOffer(as("ana"), asked.id, "approve")).toMatchObject({
      state: "offered",
      decidedBy: "Ana Ruiz",
    });
    expect(await settleOffer(as("ana"), asked.id, "approve")).toMatchObject({ state: "offered" });
    const own = await give("ana", 30_000);
    expect(own.state).toBe("asked");
    expect(await codeOf(settleOffer(as("ana"), own.id, "approve"))).toBe("own-offer");
    expect(await settleOffer(as("ida"), own.id, "refuse", "too much")).toMatchObject({
      state: "refused",
      decisionReason: "too much",
    });
  });

  it("holds its limits of a conversation and a shift under ten at once", async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => give("greta", 1500)));
    expect(many.filter(({ state }) => state === "offered")).toHaveLength(4);
    const others = await Promise.all(Array.from({ length: 6 }, another));
    const more = await Promise.all(
      others.map(({ conversationId }) => give("greta", 2000, { conversationId })),
    );
    expect(more.filter(({ state }) => state === "offered")).toHaveLength(2);
    expect(more.find(({ state }) => state === "asked")?.over).toEqual(["shift"]);
    expect((await give("linda", 2000, { conversationId: others[0]?.conversationId })).state).toBe("offered");
    database.clock.now = new Date("2026-11-24T09:00:00.000Z");
    expect((await give("greta", 2000, { conversationId: (await another()).conversationId })).state).toBe(
      "offered",
    );
  });

  it("stops at the month's budget but for a lead's reason, whoever asks at once", async () => {
    await changeOfferKind(as("ana"), kindId, { monthlyBudget: 7000 });
    const others = await Promise.all(Array.from({ length: 4 }, another));
    const given = await Promise.all(
      others.map(({ conversationId }, n) => give(n % 2 ? "greta" : "linda", 4000, { conversationId })),
    );
    expect(given.filter(({ state }) => state === "offered")).toHaveLength(2);
    expect((await reportBudget(as("greta"))).data).toMatchObject([
      { spent: 5600, budget: 7000, level: "near" },
    ]);
    const asked = given.find(({ state }) => state === "asked");
    expect(asked?.over).toEqual(["budget"]);
    expect(await codeOf(settleOffer(as("ana"), asked?.id ?? "", "approve"))).toBe("budget-needs-reason");
    expect(await codeOf(give("ana", 4000))).toBe("budget-needs-reason");
    expect(await settleOffer(as("ana"), asked?.id ?? "", "approve", "the storm")).toMatchObject({
      state: "offered",
    });
    expect((await reportBudget(as("ana"))).data).toMatchObject([{ spent: 8400, level: "spent" }]);
    expect(await give("ana", 4000, { overBudgetReason: "the storm" })).toMatchObject({ state: "offered" });
  });

  it("is barred while a safety flag of such a kind stands", async () => {
    const kinds = { ...DEFAULT_FLAG_RULES.kinds };
    kinds.legal = { ...kinds.legal, consequence: { barsGoodwill: true } };
    await database.db.flagRuleSet.create({
      data: { id: randomUUID(), version: 1, rules: { ...DEFAULT_FLAG_RULES, kinds }, createdAt: START },
    });
    await raiseByHand(as("greta"), seeded.conversationId, { kind: "legal", note: "a lawyer wrote" });
    expect(await refusal(give("greta", 2500))).toMatchObject({
      code: "goodwill-barred",
      values: { kind: "legal" },
    });
    expect((await getOfferChoices(as("greta"), seeded.conversationId)).bars).toEqual(["legal"]);
    await database.db.flagRuleSet.deleteMany({});
  });
});
