import { DeskError } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";
import { chooseClaim } from "@/lib/goodwill/make-good/choose-claim";
import { claimToken } from "@/lib/goodwill/make-good/claim-token";
import { createMakeGood } from "@/lib/goodwill/make-good/create-make-good";
import { issueClaims } from "@/lib/goodwill/make-good/issue-claims";
import { listClaimsOf } from "@/lib/goodwill/make-good/list-claims";
import { createMakeGoodSchema, type MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import { createOfferKindSchema } from "@/lib/goodwill/offer-schemas";
import { createOfferKind } from "@/lib/goodwill/save-offer-kind";
import type { Desk } from "./conversation-rows";
import type { TestDatabase } from "./database";

const NONE = { perOffer: null, perConversation: null, perShift: null };

export type Kinds = Awaited<ReturnType<typeof makeKinds>>;

/** What the desk of these tests may give: refunds to the full, credit at seven tenths of its worth. */
export async function makeKinds(database: TestDatabase, lead: Actor) {
  const make = (kind: "refund" | "credit", name: string, costPerThousand: number) =>
    createOfferKind(
      database.ctx(lead),
      createOfferKindSchema.parse({
        ...{ kind, name, unit: "money", currency: "USD", costPerThousand, least: 1, most: 100_000 },
        ...{ validDays: null, monthlyBudget: null, texts: {}, limits: { agent: NONE, lead: NONE } },
      }),
    );
  return { refund: await make("refund", "Refund", 1000), credit: await make("credit", "Credit", 700) };
}

/** An incident by its row alone. */
export async function makeIncident(database: TestDatabase, title = "Snow in Denver"): Promise<string> {
  const id = database.id();
  const at = database.clock.now;
  await database.db.incident.create({
    data: { id, title, statement: {}, startAt: at, accountIds: [], postIds: [], createdAt: at },
  });
  return id;
}

/** "All back, or 20 off the next", of a storm. */
export function storm(
  database: TestDatabase,
  lead: Actor,
  {
    incidentId,
    refundId,
    creditId,
    ...over
  }: { incidentId: string; refundId: string; creditId: string } & Record<string, unknown>,
): Promise<MakeGood> {
  return createMakeGood(
    database.ctx(lead),
    incidentId,
    createMakeGoodSchema.parse({
      name: "Flowers came late",
      texts: {
        en: {
          title: "Your flowers were late. Sorry.",
          body: "{first_name}, choose.",
          about: "Order {order}",
        },
        pl: {
          title: "Kwiaty nie dotarły. Przepraszamy.",
          body: "{first_name}, proszę wybrać.",
          about: "Zamówienie {order}",
        },
      },
      choices: [
        {
          ...{ id: "refund", kindId: refundId, amount: null, amountField: "amount" },
          texts: {
            en: { title: "Full refund", detail: "To the card you paid with." },
            pl: { title: "Pełny zwrot", detail: "" },
          },
        },
        {
          ...{ id: "next", kindId: creditId, amount: 2000, amountField: null },
          texts: { en: { title: "20 off your next order", detail: "" } },
        },
      ],
      expiresAt: "2026-11-30T22:59:00.000Z",
      ...over,
    }),
  );
}

export interface Person {
  affectedId: string;
  handleId: string;
  customerId: string;
}

/** People an incident hits, by rows alone: as many as wanted, each with an order and what they paid. */
export async function makeAffected(
  database: TestDatabase,
  incidentId: string,
  count: number,
  fields: Record<string, string> = { amount: "54.00" },
): Promise<Person[]> {
  const people = Array.from({ length: count }, () => ({
    affectedId: database.id(),
    handleId: database.id(),
    customerId: database.id(),
  }));
  const rows = JSON.stringify(
    people.map((person, n) => ({
      ...person,
      fields: { order: `5521-${n}`, first_name: "Agnieszka", ...fields },
    })),
  );
  const at = database.clock.now;
  await database.db.$executeRaw`
    WITH r AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS r("affectedId" uuid, "handleId" uuid, "customerId" uuid, fields jsonb)),
    c AS (INSERT INTO "Customer" (id, "displayName", "createdAt") SELECT "customerId", 'Agnieszka Nowak', ${at}::timestamptz FROM r RETURNING id),
    h AS (INSERT INTO "Handle" (id, channel, "externalId", "customerId", "createdAt")
      SELECT r."handleId", 'email', r."handleId" || '@example.com', c.id, ${at}::timestamptz FROM r JOIN c ON c.id = r."customerId" RETURNING id)
    INSERT INTO "Affected" (id, "incidentId", "handleId", source, language, fields, "addedAt")
    SELECT r."affectedId", ${incidentId}::uuid, h.id, 'list', 'pl', r.fields, ${at}::timestamptz FROM r JOIN h ON h.id = r."handleId"`;
  return people;
}

/** What the tests of make-goods do over and over, on one desk with an incident of each test's own. */
export function makeGoodRig(database: TestDatabase, desk: Desk, kinds: Kinds, incident: () => string) {
  const lead = () => database.ctx(desk.ana);
  const visitor = () => database.ctx({ type: "public" });
  const offer = (over = {}) =>
    storm(database, desk.ana, {
      ...{ incidentId: incident(), refundId: kinds.refund.id, creditId: kinds.credit.id },
      ...over,
    });
  const issue = (makeGoodId: string, people: readonly Person[]) =>
    issueClaims(database.ctx(), { makeGoodId, affectedIds: people.map(({ affectedId }) => affectedId) });
  const choose = (claimId: string, choiceId: string) =>
    chooseClaim(visitor(), { token: claimToken(visitor(), claimId), choiceId });
  /** One person with a claim of an offer. */
  const one = async (over = {}, fields: Record<string, string> = { amount: "54.00" }) => {
    const makeGood = await offer(over);
    const [person] = await makeAffected(database, incident(), 1, fields);
    if (!person) throw new Error("nobody was made");
    const claimId = (await issue(makeGood.id, [person])).get(person.affectedId);
    if (!claimId) throw new Error("no claim was given");
    return { makeGood, person, claimId };
  };
  const ofPerson = async (person: Person | undefined) =>
    (await listClaimsOf(lead(), person?.customerId ?? "")).map(({ state, choice, written, asked }) => ({
      ...{ state, choice, written },
      asked: asked?.code ?? null,
    }));
  return { lead, visitor, offer, issue, choose, one, ofPerson };
}

/** The code of what a deed is refused with. */
export async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}
