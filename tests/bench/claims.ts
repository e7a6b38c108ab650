import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { claimToken, hashClaimToken } from "@/lib/goodwill/make-good/claim-token";
import { createMakeGood } from "@/lib/goodwill/make-good/create-make-good";
import { issueClaims } from "@/lib/goodwill/make-good/issue-claims";
import { createMakeGoodSchema } from "@/lib/goodwill/make-good/make-good-schemas";
import { createOfferKindSchema } from "@/lib/goodwill/offer-schemas";
import { createOfferKind } from "@/lib/goodwill/save-offer-kind";
import { openIncident } from "@/lib/incidents/open-incident";
import { startHouse } from "../support/house";
import { type HouseDesk, openHouseDesk } from "../support/house-desk";
import { percentile, table } from "./timing";

const AT_ONCE = 2000;
const GUESSES = 1_000_000;
const PER_SECOND = 50;
const SECONDS = 30;

/**
 * So many people given a claim, then the page behind their links at 50 requests a second whether or not the ones before
 * were answered, one in five of them a choice; a bare handler beside it. Last, a million guesses.
 */
export async function benchClaims(people: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["worker", "web"], env: { SANDBOX_SEED: "none" } });
  const desk = await openHouseDesk(house);
  try {
    say(`claims for ${people.toLocaleString("en")} people`);
    const { ids, seconds } = await issue(desk, people);
    const tokens = ids.map((id) => claimToken(desk.ctx(), id));
    const page = (n: number) => `${house.url}/claim/${tokens[(n * 7919) % tokens.length]}`;
    say(`${PER_SECOND} requests a second for ${SECONDS} s, each of: bare, page, choice`);
    await flow((n) => ask(page(n)), 3);
    const bare = await flow(() => ask(`${house.url}/api/health`), SECONDS);
    const look = await flow((n) => ask(page(n)), SECONDS);
    const choose = await flow((n) => ask(page(n), n % 5 === 0 ? "choice=refund" : undefined), SECONDS);
    const row = (name: string, taken: readonly number[]) => [
      ...[name, percentile(taken, 0.5), percentile(taken, 0.95), Math.max(...taken)],
      percentile(taken, 0.95) / percentile(bare, 0.95),
    ];
    const rows = [row("a bare handler", bare), row("the page", look), row("one in five chooses", choose)];
    say(`${GUESSES.toLocaleString("en")} guesses`);
    const hits = await guess(desk);
    return [
      `Claims issued: ${people.toLocaleString("en")} in ${seconds.toFixed(1)} s, ${AT_ONCE} at a time.`,
      table(["ms at 50 a second", "p50", "p95", "most", "x bare"], rows),
      `Target: p95 at most 100 ms. ${GUESSES.toLocaleString("en")} guessed tokens: ${hits} found.`,
    ].join("\n");
  } finally {
    await desk.close();
    await house.stop();
  }
}

async function issue(desk: HouseDesk, people: number): Promise<{ ids: string[]; seconds: number }> {
  const actor = { type: "program" as const, keyId: crypto.randomUUID(), name: "bench", scopes: [] };
  const ctx = desk.ctx(actor);
  const none = { perOffer: null, perConversation: null, perShift: null };
  const kind = createOfferKindSchema.parse({
    ...{ kind: "refund", name: "Bench", unit: "money", currency: "USD", costPerThousand: 1000, least: 1 },
    ...{
      most: 100_000,
      validDays: null,
      monthlyBudget: null,
      texts: {},
      limits: { agent: none, lead: none },
    },
  });
  const { id: kindId } = await createOfferKind(ctx, kind);
  const { id: incidentId } = await openIncident(ctx, { title: "Bench" });
  const wish = createMakeGoodSchema.parse({
    ...{ name: "Bench", expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    texts: { en: { title: "Late", body: "{first_name}, choose.", about: "Order {order}" } },
    choices: [
      {
        id: "refund",
        kindId,
        amount: null,
        amountField: "amount",
        texts: { en: { title: "Refund", detail: "" } },
      },
    ],
  });
  const { id: makeGoodId } = await createMakeGood(ctx, incidentId, wish);
  const rows = await desk.database.db.$queryRaw<{ id: string }[]>`
    WITH n AS (SELECT gen_random_uuid() AS cid, gen_random_uuid() AS hid, i FROM generate_series(1, ${people}::int) i),
      c AS (INSERT INTO "Customer" (id, "displayName", "createdAt") SELECT cid, 'Person ' || i, now() FROM n),
      h AS (INSERT INTO "Handle" (id, channel, "externalId", "customerId", "createdAt")
        SELECT hid, 'email', 'p' || i || '@example.com', cid, now() FROM n)
    INSERT INTO "Affected" (id, "incidentId", "handleId", source, fields, "addedAt")
    SELECT gen_random_uuid(), ${incidentId}::uuid, hid, 'list', jsonb_build_object('order', i::text, 'amount', '54.00'), now()
    FROM n RETURNING id`;
  const begun = performance.now();
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const affectedIds = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
    ids.push(...(await issueClaims(ctx, { makeGoodId, affectedIds })).values());
  }
  return { ids, seconds: (performance.now() - begun) / 1000 };
}

/** Milliseconds of each call, begun at even times: one that is slow holds no other back. */
async function flow(call: (n: number) => Promise<void>, seconds: number): Promise<number[]> {
  const begun = performance.now();
  const timed = async (n: number) => {
    const due = begun + (n * 1000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await call(n);
    return performance.now() - due;
  };
  return Promise.all(Array.from({ length: PER_SECOND * seconds }, (_, n) => timed(n)));
}

/** Without a kept connection, as a person's browser comes. */
function ask(url: string, form?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": form?.length ?? 0,
    };
    const asked = request(url, form ? { method: "POST", headers } : {}, (answer) => {
      answer.resume();
      answer.on("end", () => {
        const status = answer.statusCode ?? 0;
        if (status === (form ? 303 : 200)) resolve();
        else reject(new Error(`${url} answered ${status}`));
      });
    });
    asked.on("error", reject);
    asked.end(form);
  });
}

/** How many of a million tokens of the right form open anybody's page. */
async function guess(desk: HouseDesk): Promise<number> {
  const ctx = desk.ctx();
  let found = 0;
  for (let from = 0; from < GUESSES; from += AT_ONCE) {
    const hashes = Array.from({ length: AT_ONCE }, () =>
      hashClaimToken(ctx, randomBytes(18).toString("base64url")),
    );
    found += await desk.database.db.claim.count({ where: { tokenHash: { in: hashes } } });
  }
  return found;
}
