import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import { claimToken, hashClaimToken } from "./claim-token";
import { readAmounts } from "./read-amounts";

interface Person {
  affectedId: string;
  handleId: string;
  customerId: string;
  claimId: string | null;
}

/**
 * Gives these people of a make-good's incident a claim each and answers whose is which; once per customer over all linked
 * handles, and asked again it gives nothing new. People of other incidents are left out. Set-based, for thousands at
 * once. Throws NotFound.
 */
export function issueClaims(
  outer: Ctx,
  { makeGoodId, affectedIds }: { makeGoodId: string; affectedIds: readonly string[] },
): Promise<Map<string, string>> {
  return inTransaction(outer, async (ctx) => {
    // Issuers wait for each other, so that linked handles in two batches get one claim; whoever chooses waits for none.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`claims:${makeGoodId}`}, 0))`;
    const makeGood = await ctx.db.makeGood.findUnique({ where: { id: makeGoodId } });
    if (!makeGood) throw new NotFound("not-found");
    const people = await readPeople(ctx, makeGoodId, makeGood.incidentId, affectedIds);
    const without = people.flatMap(({ customerId, claimId }) => (claimId ? [] : [customerId]));
    const worth = await readAmounts(ctx, makeGood, without);
    const ofCustomer = new Map(people.map(({ customerId, claimId }) => [customerId, claimId]));
    const now = ctx.now();
    const rows = [];
    for (const { affectedId, handleId, customerId } of people) {
      if (ofCustomer.get(customerId)) continue;
      const { isLate, amounts, mostCost } = worth(customerId);
      const id = uuidv7(now, ctx.random);
      ofCustomer.set(customerId, id);
      const isReserved = makeGood.condition === "late" && !isLate;
      rows.push({
        ...{ id, affectedId, handleId, tokenHash: hashClaimToken(ctx, claimToken(ctx, id)) },
        ...{ state: isReserved ? "reserved" : "offered", offeredAt: isReserved ? null : now },
        ...{ amounts, mostCost },
      });
    }
    if (rows.length > 0)
      await ctx.db.$executeRaw`
        INSERT INTO "Claim" (id, "makeGoodId", "affectedId", "handleId", "tokenHash", state, amounts, "mostCost", "createdAt", "offeredAt")
        SELECT r.id, ${makeGoodId}::uuid, r."affectedId", r."handleId", r."tokenHash", r.state, r.amounts, r."mostCost",
          ${now}::timestamptz, r."offeredAt"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "affectedId" uuid, "handleId" uuid,
          "tokenHash" text, state text, amounts jsonb, "mostCost" bigint, "offeredAt" timestamptz)`;
    return new Map(
      people.flatMap(({ affectedId, customerId }) => {
        const claimId = ofCustomer.get(customerId);
        return claimId ? [[affectedId, claimId] as const] : [];
      }),
    );
  });
}

/** Those asked for, each with the claim their customer has already by any handle. In three plain steps: joined, they are slow until the tables were analysed. */
async function readPeople(
  ctx: Ctx,
  makeGoodId: string,
  incidentId: string,
  affectedIds: readonly string[],
): Promise<Person[]> {
  const people = await ctx.db.$queryRaw<Omit<Person, "claimId">[]>`
    ${ANEW} SELECT a.id AS "affectedId", a."handleId", h."customerId" FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
    WHERE a.id = ANY(${uuids(affectedIds)}) AND a."incidentId" = ${incidentId}::uuid
    ORDER BY a.id`;
  const customerIds = [...new Set(people.map(({ customerId }) => customerId))];
  const handles = await ctx.db.$queryRaw<{ id: string; customerId: string }[]>`
    ${ANEW} SELECT id, "customerId" FROM "Handle" WHERE "customerId" = ANY(${uuids(customerIds)})`;
  const customerOf = new Map(handles.map(({ id, customerId }) => [id, customerId]));
  const claims = await ctx.db.$queryRaw<{ id: string; handleId: string }[]>`
    ${ANEW} SELECT id, "handleId" FROM "Claim"
    WHERE "handleId" = ANY(${uuids([...customerOf.keys()])}) AND "makeGoodId" = ${makeGoodId}::uuid
    ORDER BY state = 'claimed', id DESC`;
  // The one chosen, else the first, comes last and wins.
  const claimOf = new Map(claims.map(({ id, handleId }) => [customerOf.get(handleId), id]));
  return people.map((person) => ({ ...person, claimId: claimOf.get(person.customerId) ?? null }));
}
