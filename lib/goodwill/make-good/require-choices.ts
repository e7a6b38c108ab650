import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { readKinds } from "../read-kinds";
import { writtenAmount } from "../rules/money";
import type { ClaimChoice } from "./make-good-schemas";

/**
 * Answers the currency that what people may choose from costs. Throws NotFound for a kind that is not there, Refused
 * `offer-kind-ended` or `offer-range`, Invalid `make-good-currency` where the choices cost different ones.
 */
export async function requireChoices(ctx: Ctx, choices: readonly ClaimChoice[]): Promise<string> {
  const found = await readKinds(ctx, sql`k.id = ANY(${uuids(choices.map(({ kindId }) => kindId))})`);
  const kinds = new Map(found.map((kind) => [kind.id, kind]));
  const currencies = new Set<string>();
  for (const { kindId, amount } of choices) {
    const kind = kinds.get(kindId);
    if (!kind) throw new NotFound("not-found");
    const { name, least, most } = kind;
    if (!kind.isActive) throw new Refused("offer-kind-ended", { name });
    if (amount !== null && (amount < least || amount > most)) {
      const bounds = { least: writtenAmount(least, kind), most: writtenAmount(most, kind) };
      throw new Refused("offer-range", { name, ...bounds });
    }
    currencies.add(kind.currency);
  }
  const [currency, other] = [...currencies];
  if (!currency || other) throw new Invalid("make-good-currency");
  return currency;
}
