import { requireRole } from "@/lib/agents/rules/require-role";
import { after, DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { requireOwnTeam } from "./alarm-rights";
import type { AlarmKind, AlarmPreview, AlarmWish } from "./alarm-schemas";
import { measureAlarm } from "./measure-alarm";
import { ringsIn } from "./rules/alarm-rings";

const SPAN_MS = 7 * DAY;
const STEP_MINUTES: Readonly<Record<AlarmKind, number>> = {
  "p90-over": 10,
  "oldest-waiting": 5,
  "silent-channel": 10,
  "ingest-delay": 10,
};

/** When an alarm as wished would have rung in the last seven days, by the measure and the rule of the alarm itself. */
export async function previewAlarm(ctx: Ctx, wish: AlarmWish): Promise<AlarmPreview> {
  requireRole(ctx.actor, ["lead", "admin"]);
  requireOwnTeam(ctx.actor, wish);
  const stepMinutes = STEP_MINUTES[wish.kind];
  const stepMs = stepMinutes * MINUTE;
  const to = ctx.now();
  const from = after(to, -SPAN_MS);
  const instants = Array.from({ length: SPAN_MS / stepMs + 1 }, (_, step) => after(from, step * stepMs));
  const rings = ringsIn(wish, await measureAlarm(ctx, wish, instants));
  return {
    rings: rings.map(({ subject, openedAt, endedAt }) => ({
      subject,
      openedAt: openedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    times: rings.length,
    fromAt: from.toISOString(),
    stepMinutes,
  };
}
