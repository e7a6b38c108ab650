import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { countPresent } from "./count-present";
import { findDeskZone } from "./find-desk-zone";
import type { PublicHours, StatedAccount } from "./hours-page-schemas";
import { listComingUp } from "./list-coming-up";
import { measureStated, type Stated } from "./measure-stated";
import { readPolicy } from "./read-policy";
import { hoursOf, readStatedHours } from "./read-stated-hours";
import { openAt } from "./rules/hours-shown";
import type { DaySpan, OpenHours } from "./rules/open-time";
import { reachOf } from "./rules/reach-of";
import { slowestTarget } from "./rules/slowest-target";

const NOTHING: Stated = { n: 0, p50Seconds: null, p90Seconds: null, inTime: 0, of: 0 };

/**
 * What the desk says of its hours and how long answers take, measured by the customer's clock. No name, no customer.
 * May run for people who are not signed in; whoever shows it keeps it for a minute.
 */
export async function getPublicHours(ctx: Ctx): Promise<PublicHours> {
  const now = ctx.now();
  const zone = await findDeskZone(ctx);
  const stated = await readStatedHours(ctx);
  const ids = stated.map(({ accountId }) => accountId);
  const policy = await readPolicy(ctx);
  const measured = await measureStated(ctx, ids, zone);
  const accounts = stated.map((row): StatedAccount => {
    const { n, p50Seconds, p90Seconds, inTime, of } = measured.get(row.accountId) ?? NOTHING;
    const hours = hoursOf(row, policy);
    const { isOpen, changesAt } = openAt(hours, now);
    const { channel, handle, displayName } = row;
    return {
      channel,
      handle,
      displayName,
      reach: reachOf(handle, ctx.traits.get(channel)),
      hours: hours && { ...hours, week: [...hours.week], days: comingDays(hours, now) },
      isOpen,
      changesAt: changesAt?.toISOString() ?? null,
      aimSeconds: slowestTarget(row, ctx.traits, policy),
      usual: { n, p50Seconds, p90Seconds },
      kept: { inTime, of },
    };
  });
  const desk = await ctx.db.desk.findFirst({ select: { name: true } });
  return {
    brand: desk?.name ?? "Caret",
    zone,
    at: now.toISOString(),
    present: await countPresent(ctx, ids),
    accounts,
    comingUp: await listComingUp(ctx, stated, policy),
  };
}

function comingDays(hours: OpenHours, now: Date): Record<string, DaySpan[]> {
  const [from, to] = [after(now, -2 * DAY), after(now, 60 * DAY)].map((at) => at.toISOString().slice(0, 10));
  return Object.fromEntries(
    Object.entries(hours.days)
      .filter(([on]) => on >= (from ?? "") && on <= (to ?? ""))
      .map(([on, spans]) => [on, [...spans]]),
  );
}
