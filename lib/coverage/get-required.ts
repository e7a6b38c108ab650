import { Forbidden } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { RequiredSum } from "./forecast-schemas";
import { readLoad } from "./read-load";
import { halfHourAt } from "./rules/expected-load";
import { requiredSum } from "./rules/required-sum";

/** The sum behind what the half hour around an instant requires. Leads and admins, programs by their scope. */
export async function getRequired(ctx: Ctx, { at }: { at: string }): Promise<RequiredSum> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const atMs = Date.parse(at);
  const { load, policy } = await readLoad(ctx, { fromMs: atMs - 60 * MINUTE, toMs: atMs + 60 * MINUTE });
  const { startMs, ...half } = halfHourAt(load, atMs);
  return {
    startAt: new Date(startMs).toISOString(),
    zone: load.zone,
    ...requiredSum(half, { ...policy, handlingSeconds: load.handlingSeconds }),
  };
}
