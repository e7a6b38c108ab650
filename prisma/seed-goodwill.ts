import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

const KINDS = [
  {
    kind: { kind: "refund", name: "Refund", unit: "money", costPerThousand: 1000, least: 100, most: 100_000 },
    terms: { validDays: null, monthlyBudget: 500_000 },
    agent: { perOffer: 10_000, perConversation: 15_000, perShift: 50_000 },
    lead: { perOffer: 50_000, perConversation: 60_000, perShift: null },
    texts: {
      en: "We refund {amount} to the card you paid with. It takes up to five working days.",
      de: "Wir erstatten {amount} auf die Karte, mit der Sie bezahlt haben. Das dauert bis zu fünf Werktage.",
    },
  },
  {
    kind: {
      kind: "credit",
      name: "Travel credit",
      unit: "money",
      costPerThousand: 800,
      least: 500,
      most: 50_000,
    },
    terms: { validDays: 365, monthlyBudget: 400_000 },
    agent: { perOffer: 7500, perConversation: 10_000, perShift: 40_000 },
    lead: { perOffer: 30_000, perConversation: 30_000, perShift: null },
    texts: { en: "There are {amount} of travel credit in your account now, for any flight within a year." },
  },
  {
    kind: { kind: "miles", name: "miles", unit: "points", costPerThousand: 900, least: 500, most: 50_000 },
    terms: { validDays: null, monthlyBudget: 200_000 },
    agent: { perOffer: 5000, perConversation: 5000, perShift: 30_000 },
    lead: { perOffer: 25_000, perConversation: 25_000, perShift: null },
    texts: { en: "We have added {amount} to your account.", es: "Hemos añadido {amount} a su cuenta." },
  },
  {
    kind: {
      kind: "voucher",
      name: "Flower voucher",
      unit: "money",
      costPerThousand: 600,
      least: 500,
      most: 10_000,
    },
    terms: { validDays: 90, monthlyBudget: 150_000 },
    agent: { perOffer: 2500, perConversation: 2500, perShift: 20_000 },
    lead: { perOffer: 5000, perConversation: 7500, perShift: null },
    texts: { en: "Here are {amount} off your next flowers: the code comes by mail within the hour." },
  },
] as const;

/** What Northwind gives to make something good, and how much of it without asking. */
export async function seedGoodwill(db: RootDb): Promise<void> {
  for (const { kind, terms, texts, agent, lead } of KINDS) {
    const id = newId();
    const currency = "USD";
    await db.offerKind.create({ data: { id, ...kind, ...terms, texts, currency, createdAt: new Date() } });
    await db.offerLimit.createMany({
      data: [
        { kindId: id, role: "agent", ...agent },
        { kindId: id, role: "lead", ...lead },
      ],
    });
  }
}
