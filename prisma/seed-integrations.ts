import type { Vault } from "@/lib/context/ctx";
import type { RootDb } from "@/lib/db/client";
import { secretSeal } from "@/lib/integrations/seal-names";
import { newId } from "./new-id";

/** What the sandbox's own systems check signatures with. */
const SECRET = "sandbox-booking-secret";

const secret = (label: string, path: string) => ({ label, path, isPrivate: true });
const plain = (label: string, path: string) => ({ label, path, isPrivate: false });
const field = (name: string, label: string, type: string, more: object = {}) => ({
  ...{ name, label, type, isRequired: type !== "yes" },
  ...more,
});

const LOOKUPS = [
  {
    name: "Booking",
    inputKind: "locator",
    inputLabel: "Record locator",
    inputPattern: "******",
    url: "sandbox:/booking/look-up",
    needsProof: "booking",
    fields: [
      plain("Passenger", "passengers[].name"),
      plain("Flight", "flight.name"),
      plain("Seat", "seat"),
      plain("Fare", "fare"),
      secret("Email", "passengers[].email"),
      secret("Phone", "passengers[].phone"),
    ],
    actions: [
      {
        name: "Rebook",
        url: "sandbox:/booking/rebook",
        form: [
          field("flight", "New flight", "choice", { optionsPath: "offers[]" }),
          field("keepSeat", "Keep a seat like the one they have", "yes"),
        ],
        result: [
          plain("Flight", "flight"),
          plain("Seat", "seat"),
          plain("Confirmation", "confirmation"),
          plain("Payment", "toPay"),
        ],
        dailyLimit: 5,
      },
    ],
  },
  {
    name: "Parcel",
    inputKind: "tracking",
    inputLabel: "Tracking number",
    inputPattern: null,
    url: "sandbox:/parcels/look-up",
    needsProof: "parcels",
    fields: [
      plain("Status", "status"),
      plain("Last seen", "lastSeen"),
      plain("Items", "items"),
      secret("Addressee", "addressee"),
      secret("Postcode", "postcode"),
      secret("Order", "order"),
    ],
    actions: [
      {
        name: "Send again",
        url: "sandbox:/parcels/reship",
        form: [],
        result: [plain("New tracking number", "tracking"), plain("Arrives", "arrives")],
        dailyLimit: 1,
      },
      {
        name: "Refund",
        url: "sandbox:/parcels/refund",
        form: [field("amount", "Amount in USD", "amount", { most: 100 })],
        result: [plain("Amount", "amount"), plain("Reference", "reference"), plain("Arrives", "arrives")],
        dailyLimit: 2,
      },
    ],
  },
];

const RULES = [
  { proves: "booking", evidence: ["Record locator", "Surname"] },
  { proves: "parcels", evidence: ["Tracking number", "Postcode"] },
  { proves: "orders", evidence: ["Postcode", "Order number"] },
];

/** Bookings and parcels of the sandbox, to look up and change from every care account; and what proves a person there. */
export async function seedIntegrations(db: RootDb, vault: Vault): Promise<void> {
  const sealedSecret = vault.seal(secretSeal, SECRET);
  const accounts = await db.account.findMany({ where: { purpose: "care" }, select: { id: true } });
  for (const [index, { id: accountId }] of accounts.entries()) {
    for (const { actions, ...declared } of LOOKUPS) {
      const createdAt = new Date(Date.now() + index);
      const lookupId = newId();
      const { needsProof } = declared;
      await db.lookup.create({ data: { ...declared, id: lookupId, accountId, sealedSecret, createdAt } });
      for (const { form, result, ...action } of actions)
        await db.action.create({
          data: {
            ...action,
            ...{ id: newId(), accountId, lookupId, sealedSecret, needsProof, createdAt },
            fields: { form, result },
          },
        });
    }
    for (const rule of RULES)
      await db.identityRule.create({ data: { ...rule, id: newId(), accountId, createdAt: new Date() } });
  }
}
