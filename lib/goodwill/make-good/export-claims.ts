import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { minorDigits, writtenSum } from "../rules/money";
import { listClaims } from "./list-claims";
import { getMakeGood } from "./list-make-goods";

interface Sum {
  claimId: string;
  kind: string;
  unit: "money" | "points";
  amount: number;
  currency: string;
  address: string;
}

const HEAD = [
  ...["offerId", "order", "choice", "kind", "amount", "currency", "state", "chosenAt", "customer", "address"],
];

/**
 * What was chosen of a make-good as CSV, for whoever pays without the hook: one line an offer of the ledger with all orders it is
 * about, safe to open in a spreadsheet. The export is audited. Leads, and programs by their scope. Throws NotFound.
 */
export async function* exportClaims(ctx: Ctx, makeGoodId: string): AsyncGenerator<string> {
  await getMakeGood(ctx, makeGoodId);
  await writeEntry(ctx, { action: "claims.exported", subject: "make-good", subjectId: makeGoodId });
  yield csvLine(HEAD);
  let cursor: string | undefined;
  do {
    const page = await listClaims(ctx, makeGoodId, { state: "claimed", limit: 200, cursor });
    const sums = await readSums(
      ctx,
      page.data.map(({ id }) => id),
    );
    yield page.data
      .map(({ id, offer, orders, choice, chosenAt, customer }) => {
        const sum = sums.get(id);
        const paid = sum ? { kind: sum.kind, amount: plain(sum), currency: sum.currency } : null;
        return csvLine([
          ...[
            offer?.id ?? null,
            orders.join("; ") || null,
            choice,
            paid?.kind ?? null,
            paid?.amount ?? null,
            paid?.currency ?? null,
          ],
          ...[offer?.state ?? null, chosenAt, customer.displayName, sum?.address ?? null],
        ]);
      })
      .join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function plain({ amount, unit, currency }: Sum): string {
  const isWhole = unit === "points" || minorDigits(currency) === 0;
  return isWhole ? String(amount) : writtenSum(amount, currency).replaceAll(",", "");
}

async function readSums(ctx: Ctx, claimIds: string[]): Promise<Map<string, Sum>> {
  const rows = await ctx.db.$queryRaw<Sum[]>`
    SELECT c.id AS "claimId", k.kind, k.unit, o.amount, o.currency, coalesce(h.username, h."externalId") AS address
    FROM "Claim" c JOIN "Offer" o ON o.id = c."offerId" JOIN "OfferKind" k ON k.id = o."kindId"
      JOIN "Handle" h ON h.id = c."handleId" WHERE c.id = ANY(${claimIds}::uuid[])`;
  return new Map(rows.map((row) => [row.claimId, row]));
}
