import { Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readKinds } from "../read-kinds";
import { costOf } from "../rules/money";
import type { ChosenBy } from "./claim-schemas";
import { keepChoice } from "./keep-choice";
import type { LockedClaim } from "./lock-claim";
import { claimStateAt, mayChange } from "./rules/claim-state";

export const BY_THEMSELVES: ChosenBy = { agentId: null, reason: null, approvedById: null, isApproved: false };

/** Each choice is a line of the ledger and a call to whoever pays: nobody in earnest changes theirs more often. */
const MOST_TURNS = 20;

/**
 * Takes the choice of a locked claim. The same choice again changes nothing; another one, while what was chosen is not
 * paid, replaces it. What goes over the cap, or has no sum anybody can read, becomes a wish for a lead to look at, and
 * what was chosen before stays. Throws Invalid `malformed`, Refused `claim-stopped`, `claim-expired`, `claim-reserved`,
 * `claim-paid`, `claim-often` or `claim-elsewhere`.
 */
export async function takeChoice(
  ctx: Ctx,
  claim: LockedClaim,
  choiceId: string,
  by: ChosenBy,
): Promise<"chosen" | "asked"> {
  const choice = claim.choices.find(({ id }) => id === choiceId);
  if (!choice) throw new Invalid("malformed", { field: "choiceId" });
  if (claim.choiceId === choiceId) {
    if (claim.askedChoiceId) await forgetWish(ctx, claim.id);
    return "chosen";
  }
  refuseLate(claim, ctx.now(), by.isApproved);
  if (claim.turn >= MOST_TURNS && !by.isApproved) throw new Refused("claim-often");
  if (await isClaimedElsewhere(ctx, claim)) throw new Refused("claim-elsewhere");
  const [kind] = await readKinds(ctx, sql`k.id = ${choice.kindId}::uuid`);
  const amount = by.amount ?? claim.amounts[choiceId] ?? null;
  if (!kind || amount === null) return ask(ctx, claim, choiceId, "no-amount");
  const cost = costOf(amount, kind.costPerThousand);
  if (!(await spend(ctx, claim.makeGoodId, cost - claim.cost, by.isApproved)))
    return ask(ctx, claim, choiceId, "cap");
  await keepChoice(ctx, claim, { choice, kind, amount, cost, by });
  return "chosen";
}

/** What was asked for in time may be approved when it ran out. */
function refuseLate(claim: LockedClaim, now: Date, isApproved: boolean): void {
  const state = claimStateAt(claim.state, claim, now);
  switch (state) {
    case "expired":
      if (isApproved) return;
      throw new Refused("claim-expired");
    case "stopped":
    case "reserved":
      throw new Refused(`claim-${state}`);
    case "claimed":
      if (mayChange(claim.offerState, claim, now)) return;
      throw new Refused("claim-paid");
    case "offered":
      return;
  }
}

/** Whoever was linked since may hold a claim by each handle: the first one chosen is theirs. */
async function isClaimedElsewhere(ctx: Ctx, { id, makeGoodId, customerId }: LockedClaim): Promise<boolean> {
  const others = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Handle" h JOIN "Claim" c ON c."handleId" = h.id
    WHERE h."customerId" = ${customerId}::uuid AND c."makeGoodId" = ${makeGoodId}::uuid AND c.id <> ${id}::uuid
      AND c.state = 'claimed' LIMIT 1`;
  return others.length > 0;
}

/**
 * Moves what is spent, the cap held: of twenty at once those pass that fit. Who stops it meanwhile is waited for, so that
 * nobody chooses once that was answered. Throws Refused `claim-stopped`.
 */
async function spend(ctx: Ctx, makeGoodId: string, more: number, isApproved: boolean): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ isStopped: boolean; fits: boolean }[]>`
    SELECT "stoppedAt" IS NOT NULL AS "isStopped",
      ${isApproved} OR ${more}::bigint <= 0 OR cap IS NULL OR spent + ${more}::bigint <= cap AS fits
    FROM "MakeGood" WHERE id = ${makeGoodId}::uuid FOR NO KEY UPDATE`;
  if (!row || row.isStopped) throw new Refused("claim-stopped");
  if (!row.fits) return false;
  await ctx.db.$executeRaw`
    UPDATE "MakeGood" SET spent = spent + ${more}::bigint WHERE id = ${makeGoodId}::uuid`;
  return true;
}

async function ask(
  ctx: Ctx,
  claim: LockedClaim,
  choiceId: string,
  code: "cap" | "no-amount",
): Promise<"asked"> {
  if (claim.askedChoiceId === choiceId && claim.askedCode === code) return "asked";
  await ctx.db.claim.update({
    where: { id: claim.id },
    data: { askedChoiceId: choiceId, askedCode: code, askedAt: ctx.now() },
  });
  return "asked";
}

async function forgetWish(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.claim.update({ where: { id }, data: { askedChoiceId: null, askedCode: null, askedAt: null } });
}
