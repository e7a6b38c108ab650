import { z } from "zod";
import { askWire } from "@/lib/accounts/ask-wire";
import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Found, foundSchema, type Lookup } from "./schemas";
import { answerSeal, inputDigest } from "./seal-names";

const answerSchema = z.object({ found: foundSchema.nullable() });

export interface Answer {
  found: Found | null;
  foundAt: Date;
  isCached: boolean;
}

/** How an input is named without saying it. */
export function hashOf(ctx: Ctx, lookupId: string, input: string): string {
  return ctx.vault.digest(inputDigest, `${lookupId} ${input}`);
}

/**
 * What another system says of an input: as it was said within the lookup's seconds, else asked anew by the worker within
 * 2 s. Never in a transaction. Throws Refused `lookup-silent`, `lookup-refused`, `wire-silent`.
 */
export async function findAnswer(ctx: Ctx, lookup: Lookup, input: string, isFresh: boolean): Promise<Answer> {
  const key = { lookupId: lookup.id, inputHash: hashOf(ctx, lookup.id, input) };
  const now = ctx.now();
  const kept = isFresh
    ? null
    : await ctx.db.lookupAnswer.findFirst({ where: { ...key, endsAt: { gt: now } } });
  if (kept) {
    const { found } = answerSchema.parse(JSON.parse(ctx.vault.unseal(answerSeal, kept.sealed)));
    return { found, foundAt: kept.foundAt, isCached: true };
  }
  const told = await askWire(ctx, {
    kind: "look-up",
    accountId: lookup.accountId,
    input: { lookupId: lookup.id, input },
  });
  const { found } = answerSchema.parse(told);
  const foundAt = ctx.now();
  const sealed = ctx.vault.seal(answerSeal, JSON.stringify({ found }));
  const endsAt = after(foundAt, lookup.cacheSeconds * SECOND);
  await ctx.db.lookupAnswer.upsert({
    where: { lookupId_inputHash: key },
    create: { ...key, sealed, foundAt, endsAt },
    update: { sealed, foundAt, endsAt },
  });
  return { found, foundAt, isCached: false };
}
