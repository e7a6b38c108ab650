import { expect } from "@playwright/test";
import { ADMIN, call, json, LEAD, read } from "./api";
import { DESK } from "./desk";
import { send } from "./send";
import { uniqueWord } from "./unique-word";

const NONE = { perOffer: null, perConversation: null, perShift: null };

async function make<T>(path: string, body: unknown): Promise<T> {
  const answer = await call("POST", path, LEAD, body);
  expect([200, 201], answer.body).toContain(answer.status);
  return JSON.parse(answer.body) as T;
}

/** An incident with one person on its list, who may choose: the link as their letter would hold it. */
export async function offeredPerson(over: Record<string, unknown> = {}) {
  const words = uniqueWord();
  const { id: incidentId } = await make<{ id: string }>("/incidents", { title: `Snow ${words}` });
  const kind = {
    unit: "money",
    currency: "USD",
    costPerThousand: 1000,
    least: 1,
    most: 100_000,
    validDays: null,
  };
  const { id: kindId } = await make<{ id: string }>("/offer-kinds", {
    ...{ ...kind, kind: "refund", name: `Money back ${words}`, monthlyBudget: null, texts: {} },
    limits: { agent: NONE, lead: NONE },
  });
  const { id: makeGoodId } = await make<{ id: string }>(`/incidents/${incidentId}/make-goods`, {
    name: `Flowers ${words}`,
    texts: {
      en: {
        title: "Your flowers were late. We are sorry.",
        body: "{first_name}, please choose.",
        about: "Order {order}",
      },
      pl: {
        title: "Kwiaty nie dotarły na czas. Przepraszamy.",
        body: "{first_name}, proszę wybrać.",
        about: "Zamówienie {order}",
      },
    },
    choices: [
      {
        ...{ id: "refund", kindId, amount: null, amountField: "amount" },
        texts: {
          en: { title: "Full refund", detail: "To your card." },
          pl: { title: "Pełny zwrot pieniędzy", detail: "Na kartę." },
        },
      },
      {
        ...{ id: "next", kindId, amount: 2000, amountField: null },
        texts: {
          en: { title: "Off your next order", detail: "" },
          pl: { title: "Zniżka na następne zamówienie", detail: "" },
        },
      },
    ],
    expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    ...over,
  });
  const line = {
    email: `${words}@example.com`,
    name: "Agnieszka Nowak",
    language: "pl",
    order: `5521-${words}`,
    amount: "54.00",
  };
  const added = await send(`${DESK()}/api/v1/incidents/${incidentId}/affected`, {
    method: "POST",
    headers: { ...json, ...ADMIN, "content-type": "application/x-ndjson" },
    body: JSON.stringify(line),
  });
  expect(added.status, added.body).toBe(201);
  await expect
    .poll(async () => (await make<{ issued: number }>(`/make-goods/${makeGoodId}/claims`, {})).issued, {
      timeout: 60_000,
    })
    .toBe(1);
  const { data } = await read<{ data: { id: string; customer: { id: string } }[] }>(
    `/make-goods/${makeGoodId}/claims`,
    LEAD,
  );
  const claim = data[0];
  if (!claim) throw new Error("nobody was offered it");
  const { url } = await make<{ url: string }>(`/claims/${claim.id}/link`, {});
  const link = `${DESK()}${new URL(url).pathname}`;
  return { link, words, incidentId, makeGoodId, claimId: claim.id, customerId: claim.customer.id };
}

/** How one claim stands. */
export async function claimOf(makeGoodId: string) {
  const { data } = await read<{
    data: { state: string; choice: string | null; written: string | null; offer: { id: string } | null }[];
  }>(`/make-goods/${makeGoodId}/claims`, LEAD);
  return data[0];
}
