import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Candidate, OpenShift, OpenShiftWish } from "../offer-schemas";
import { findStretch } from "./find-stretch";
import { readOpenShift } from "./list-open-shifts";
import { readCandidates } from "./read-candidates";

/** Of a shift that runs already: answers later than this before its end are of no use. */
const LAST_USE_MS = 30 * MINUTE;

/**
 * Offers a stretch to those chosen; who says yes first gets it, as many as are wanted. The offer ends when the stretch
 * begins. Leads and admins. Throws NotFound for an agent who does not work here, Refused `candidate-barred`, and
 * `candidate-warned` when a rule speaks against one and no reason is given; and as findStretch.
 */
export async function openShift(
  outer: Ctx,
  { agentIds, wanted, force, ...wish }: OpenShiftWish,
): Promise<OpenShift> {
  const { agentId: byId } = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const stretch = await findStretch(ctx, wish);
    const chosen = new Set(agentIds);
    const asked = (await readCandidates(ctx, stretch)).filter(({ agentId }) => chosen.has(agentId));
    if (asked.length !== chosen.size) throw new NotFound("not-found");
    requireFit(asked, force?.reason);
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const { insteadOf, startAt, endAt, segments, ...rest } = stretch;
    const hasBegun = startAt.getTime() <= now.getTime();
    const useUntil = new Date(Math.max(now.getTime() + MINUTE, endAt.getTime() - LAST_USE_MS));
    await ctx.db.openShift.create({
      data: {
        ...{ ...rest, id, startAt, endAt, wanted, createdById: byId, createdAt: now },
        segments: segments.map((segment) => ({ ...segment })),
        insteadOfId: insteadOf?.agentId ?? null,
        expiresAt: hasBegun ? useUntil : startAt,
      },
    });
    await ctx.db.shiftOffer.createMany({
      data: asked.map(({ agentId }) => ({
        ...{ id: uuidv7(now, ctx.random), openShiftId: id, agentId, askedAt: now, askedById: byId },
      })),
    });
    await writeEntry(ctx, {
      action: "shift.offered",
      subject: "open-shift",
      subjectId: id,
      values: {
        ...{ startAt: startAt.toISOString(), endAt: endAt.toISOString(), wanted },
        ...{ insteadOfId: insteadOf?.agentId ?? null, agentIds: [...chosen] },
        warnings: asked.flatMap(({ warnings }) => warnings.map(({ rule }) => rule)),
        ...(force ? { reason: force.reason } : {}),
      },
    });
    return readOpenShift(ctx, id);
  });
}

function requireFit(asked: readonly Candidate[], reason: string | undefined): void {
  const barred = asked.find(({ fit }) => fit === "barred");
  if (barred) throw new Refused("candidate-barred", { name: barred.displayName });
  const warned = asked.find(({ fit }) => fit === "warned");
  if (warned && reason === undefined) throw new Refused("candidate-warned", { name: warned.displayName });
}
