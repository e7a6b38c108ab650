import { Forbidden } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readLoad } from "./read-load";
import { type HalfHourLoad, halfHourAt } from "./rules/expected-load";
import type { WorkRule } from "./rules/required-sum";

export interface RequiredWeek {
  zone: string;
  halves: HalfHourLoad[];
  rule: WorkRule;
}

/** What every half hour of a range expects, and by which rule that becomes people. Leads and admins. */
export async function listRequired(ctx: Ctx, range: { fromMs: number; toMs: number }): Promise<RequiredWeek> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const { load, policy } = await readLoad(ctx, range);
  const { serviceShare, withinSeconds, occupancyCap, shrinkage, minimumCover, parallel } = policy;
  const step = 30 * MINUTE;
  const count = Math.ceil((range.toMs - range.fromMs) / step);
  return {
    zone: load.zone,
    halves: Array.from({ length: count }, (_, place) => halfHourAt(load, range.fromMs + place * step)),
    rule: {
      serviceShare,
      withinSeconds,
      occupancyCap,
      shrinkage,
      minimumCover,
      parallel,
      handlingSeconds: load.handlingSeconds,
    },
  };
}
