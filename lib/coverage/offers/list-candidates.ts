import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { Candidates } from "../offer-schemas";
import { readAnswering } from "../read-answering";
import { readLoad } from "../read-load";
import { coverLevels } from "../rules/levels";
import { stretchShare } from "../rules/stretch-share";
import { findStretch, type StretchWish } from "./find-stretch";
import { readCandidates } from "./read-candidates";

const PERSON = 1000;

/**
 * Who may fill a stretch, whom to ask first: rest, hours, skills, languages, when last asked; and the share within ten
 * minutes over it as planned and with one person more. Leads and admins. Throws as findStretch.
 */
export async function listCandidates(ctx: Ctx, wish: StretchWish): Promise<Candidates> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const stretch = await findStretch(ctx, wish);
  const range = { from: stretch.startAt, to: stretch.endAt };
  const [startMs, endMs] = [range.from.getTime(), range.to.getTime()];
  const [candidates, { spans }, { load }] = await Promise.all([
    readCandidates(ctx, stretch),
    readAnswering(ctx, range),
    readLoad(ctx, { fromMs: startMs, toMs: endMs }),
  ]);
  const levels = coverLevels(spans, startMs, endMs);
  return {
    zone: stretch.zone,
    startAt: stretch.startAt.toISOString(),
    endAt: stretch.endAt.toISOString(),
    insteadOf: stretch.insteadOf,
    without: stretchShare(load, levels, { startMs, endMs }, 0),
    withOne: stretchShare(load, levels, { startMs, endMs }, PERSON),
    candidates,
  };
}
