import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { AnswerOffer, ShiftOffer } from "../offer-schemas";
import { readShift } from "../read-shifts";
import { ALL_TIME, rebuildRoster } from "../rebuild-roster";
import { holdAgents } from "../require-shift";
import { wallText } from "../rules/wall-time";
import { offsetAt } from "../rules/zone-offsets";
import { getOffer } from "./list-offers";

/**
 * Says yes or no to an offer. The first yes, or as many as are wanted, get the stretch as a published shift of theirs.
 * Throws NotFound, Conflict `offer-taken` with who has it, `offer-over`, `offer-answered`, `shift-overlaps`.
 */
export async function answerOffer(outer: Ctx, id: string, { answer }: AnswerOffer): Promise<ShiftOffer> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    await holdAgents(ctx, [agentId]);
    const offer = await getOffer(ctx, id);
    if (offer.state === "accepted" || offer.state === "declined") throw new Conflict("offer-answered");
    const shiftId = answer === "yes" ? await takeShift(ctx, id, agentId) : null;
    await ctx.db.shiftOffer.update({
      where: { id },
      data: { answer, answeredAt: ctx.now(), shiftId },
    });
    await writeEntry(ctx, {
      action: answer === "yes" ? "offer.accepted" : "offer.declined",
      subject: "shift-offer",
      subjectId: id,
      values: { agentId, shiftId },
    });
    return getOffer(ctx, id);
  });
}

/** A conditional update decides between two who say yes at once; who comes second is told who was first. */
async function takeShift(ctx: Ctx, offerId: string, agentId: string): Promise<string> {
  const now = ctx.now();
  const taken = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "OpenShift" s SET taken = taken + 1 FROM "ShiftOffer" o
    WHERE o.id = ${offerId}::uuid AND s.id = o."openShiftId" AND s.taken < s.wanted AND s."closedAt" IS NULL
      AND s."expiresAt" > ${now}::timestamptz
      AND (s."absenceId" IS NULL OR EXISTS (SELECT FROM "TimeOff" t WHERE t.id = s."absenceId" AND t.state = 'approved'))
    RETURNING s.id`;
  const [open] = taken;
  if (!open) {
    const { state, takenBy } = await getOffer(ctx, offerId);
    throw state === "taken"
      ? new Conflict("offer-taken", { names: takenBy.join(", ") })
      : new Conflict("offer-over");
  }
  return layShift(ctx, open.id, agentId);
}

async function layShift(ctx: Ctx, openShiftId: string, agentId: string): Promise<string> {
  const now = ctx.now();
  const open = await ctx.db.openShift.findUniqueOrThrow({ where: { id: openShiftId } });
  const { zone, endLocal, skills, createdById } = open;
  const startMs = Math.max(open.startAt.getTime(), Math.floor(now.getTime() / MINUTE) * MINUTE);
  const hasBegun = startMs > open.startAt.getTime();
  const id = uuidv7(now, ctx.random);
  await ctx.db.shift.create({
    data: {
      ...{ id, agentId, zone, endLocal, skills, createdById, state: "published" },
      startLocal: hasBegun ? wallText(startMs + offsetAt(zone, startMs)) : open.startLocal,
      segments: hasBegun ? [] : (open.segments ?? []),
      ...{ createdAt: now, changedAt: now },
    },
  });
  await rebuildRoster(ctx, await readShift(ctx, id), ALL_TIME);
  return id;
}
