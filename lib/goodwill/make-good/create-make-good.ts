import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { getMakeGood } from "./list-make-goods";
import type { CreateMakeGood, MakeGood } from "./make-good-schemas";
import { noteMakeGood } from "./note-make-good";
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
    await noteMakeGood(ctx, "created", id, { incidentId, cap: wish.cap, currency });
  });
  return getMakeGood(outer, id);
}

/** Throws Invalid `make-good-expiry` for what would be over before anybody chose. */
export function refusePast(now: Date, expiresAt: string): void {
  if (new Date(expiresAt) <= now) throw new Invalid("make-good-expiry");
}

/** Throws NotFound for a signer who is nobody here. */
export async function requireSigner(ctx: Ctx, id: string | undefined): Promise<void> {
  if (id && !(await ctx.db.agent.findUnique({ where: { id }, select: { id: true } })))
    throw new NotFound("not-found");
}
