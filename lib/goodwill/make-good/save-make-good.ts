import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { getMakeGood } from "./list-make-goods";
import {
  type ChangeMakeGood,
  type CreateMakeGood,
  createMakeGoodSchema,
  type MakeGood,
} from "./make-good-schemas";
import { requireChoices } from "./require-choices";
import { checkMakeGood } from "./rules/check-make-good";

/**
 * Lays down what everybody an incident hit may choose from; nobody is offered it yet. Leads, and programs by their scope.
 * Throws NotFound, Conflict `make-good-incident-closed`, Invalid `make-good-expiry`, and as `checkMakeGood` and `requireChoices` do.
 */
export async function createMakeGood(
  outer: Ctx,
  incidentId: string,
  wish: CreateMakeGood,
): Promise<MakeGood> {
  requireLead(outer.actor);
  checkMakeGood(wish);
  const now = outer.now();
  const id = uuidv7(now, outer.random);
  const byAgent = outer.actor.type === "agent" ? outer.actor.agentId : null;
  await inTransaction(outer, async (ctx) => {
    const incident = await ctx.db.incident.findUnique({ where: { id: incidentId }, select: { state: true } });
    if (!incident) throw new NotFound("not-found");
    if (incident.state !== "open") throw new Conflict("make-good-incident-closed");
    refusePast(now, wish.expiresAt);
    const currency = await requireChoices(ctx, wish.choices);
    await requireSigner(ctx, wish.signerId);
    await ctx.db.makeGood.create({
      data: {
        ...wish,
        ...{
          id,
          incidentId,
          currency,
          createdById: byAgent,
          signerId: wish.signerId ?? byAgent,
          createdAt: now,
        },
      },
    });
    await note(ctx, "make-good.created", id, { incidentId, cap: wish.cap, currency });
  });
  return getMakeGood(outer, id);
}

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
    await note(ctx, "make-good.changed", id, { fields: Object.keys(named) });
  });
  return getMakeGood(outer, id);
}

/** Nobody may choose of it any more; what was chosen stays. Stopped again it changes nothing. Throws NotFound. */
export async function stopMakeGood(outer: Ctx, id: string): Promise<MakeGood> {
  requireLead(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const stoppedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const { count } = await ctx.db.makeGood.updateMany({
      where: { id, stoppedAt: null },
      data: { stoppedAt: ctx.now(), stoppedById, changeNumber: { increment: 1 } },
    });
    if (count > 0) await note(ctx, "make-good.stopped", id, {});
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

function refusePast(now: Date, expiresAt: string): void {
  if (new Date(expiresAt) <= now) throw new Invalid("make-good-expiry");
}

async function requireSigner(ctx: Ctx, id: string | undefined): Promise<void> {
  if (id && !(await ctx.db.agent.findUnique({ where: { id }, select: { id: true } })))
    throw new NotFound("not-found");
}

function note(ctx: Ctx, action: string, subjectId: string, values: Record<string, unknown>): Promise<void> {
  return writeEntry(ctx, { action, subject: "make-good", subjectId, values });
}
