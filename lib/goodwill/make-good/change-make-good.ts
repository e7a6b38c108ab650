import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { refusePast, requireSigner } from "./create-make-good";
import { getMakeGood } from "./list-make-goods";
import {
  type ChangeMakeGood,
  type CreateMakeGood,
  createMakeGoodSchema,
  type MakeGood,
} from "./make-good-schemas";
import { noteMakeGood } from "./note-make-good";
import { requireChoices } from "./require-choices";
import { checkMakeGood } from "./rules/check-make-good";

/**
 * Changes one; what is not named stays. What people choose from and its condition stay once anybody was given a claim,
 * and a cap never falls under what was chosen. Throws NotFound, Conflict `make-good-changed`, `make-good-stopped`,
 * `make-good-given` or `make-good-cap`, and as `createMakeGood` does.
 */
export async function changeMakeGood(outer: Ctx, id: string, change: ChangeMakeGood): Promise<MakeGood> {
  requireLead(outer.actor);
  const { changeNumber, ...named } = change;
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$queryRaw`SELECT id FROM "MakeGood" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const before = await getMakeGood(ctx, id);
    if (changeNumber !== undefined && changeNumber !== before.changeNumber)
      throw new Conflict("make-good-changed");
    if (before.state === "stopped") throw new Conflict("make-good-stopped");
    const wish = createMakeGoodSchema.parse({ ...whatMayChange(before), ...named });
    checkMakeGood(wish);
    const isOtherDeal =
      wish.condition !== before.condition || sumsOf(wish.choices) !== sumsOf(before.choices);
    if (isOtherDeal && (await ctx.db.claim.findFirst({ where: { makeGoodId: id }, select: { id: true } })))
      throw new Conflict("make-good-given");
    if (named.expiresAt !== undefined) refusePast(ctx.now(), named.expiresAt);
    if (wish.cap !== null && wish.cap < before.counts.cost) throw new Conflict("make-good-cap");
    const currency = isOtherDeal ? await requireChoices(ctx, wish.choices) : before.currency;
    await requireSigner(ctx, named.signerId);
    const { signerId, ...data } = wish;
    await ctx.db.makeGood.update({
      where: { id },
      data: { ...data, currency, signerId: signerId ?? null, changeNumber: { increment: 1 } },
    });
    await noteMakeGood(ctx, "changed", id, { fields: Object.keys(named) });
  });
  return getMakeGood(outer, id);
}

function whatMayChange({
  name,
  texts,
  fallbackLanguage,
  choices,
  condition,
  expiresAt,
  cap,
  signerId,
}: MakeGood) {
  const signer = signerId ? { signerId } : {};
  return { name, texts, fallbackLanguage, choices, condition, expiresAt, cap, ...signer };
}

/** What the choices give, without the words they are told in. */
function sumsOf(choices: CreateMakeGood["choices"]): string {
  return JSON.stringify(
    choices.map(({ id, kindId, amount, amountField }) => [id, kindId, amount, amountField]),
  );
}
