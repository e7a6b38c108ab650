import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { mask } from "@/lib/customers/rules/mask";
import { findAnswer, hashOf } from "./find-answer";
import { requireUsable } from "./find-usable";
import { fitsPattern, tidyInput } from "./rules/input-pattern";
import type { Card, LookUp, Lookup } from "./schemas";
import { viewLookup } from "./view-declared";

/** A lookup in use. Throws NotFound. */
export async function getLookup(ctx: Ctx, lookupId: string): Promise<Lookup> {
  const row = await ctx.db.lookup.findFirst({ where: { id: lookupId, retiredAt: null } });
  if (!row) throw new NotFound("not-found");
  return viewLookup(row);
}

/**
 * Asks another system for a record and answers with a card of facts, private ones masked. Who asked is in the audit, not
 * what for. Throws NotFound, Invalid `lookup-input`, Refused `lookup-silent`, `lookup-refused`, `wire-silent`.
 */
export async function lookUp(ctx: Ctx, lookupId: string, asked: LookUp): Promise<Card> {
  const lookup = await getLookup(ctx, lookupId);
  await requireUsable(ctx, asked.conversationId, lookup.accountId);
  const input = tidyInput(lookup.inputKind, asked.input);
  if (!fitsPattern(lookup.inputPattern ?? null, input))
    throw new Invalid("lookup-input", { label: lookup.inputLabel, pattern: lookup.inputPattern ?? "" });
  const { found, foundAt, isCached } = await findAnswer(ctx, lookup, input, asked.isFresh);
  await writeEntry(ctx, {
    action: "lookup.asked",
    subject: "lookup",
    subjectId: lookupId,
    values: {
      conversationId: asked.conversationId,
      inputHash: hashOf(ctx, lookupId, input).slice(0, 16),
      isFound: found !== null,
      isCached,
    },
  });
  return {
    lookupId,
    input,
    isFound: found !== null,
    fields: (found?.fields ?? []).map(({ label, path, value, isPrivate }) => ({
      label,
      path,
      value: isPrivate ? mask(value) : value,
      isMasked: isPrivate,
    })),
    choices: found?.choices ?? {},
    foundAt: foundAt.toISOString(),
  };
}
