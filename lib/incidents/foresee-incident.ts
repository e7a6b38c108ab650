import { HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { createEvent } from "@/lib/coverage/keep-events";
import { offsetAt } from "@/lib/coverage/rules/zone-offsets";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";

/** How long a storm is thought to go on where nobody said. */
const LASTS_MS = 4 * HOUR;
const MOST_FACTOR = 20;

/** Tells the forecast that so many times the usual come while the incident lasts; telling again replaces. */
export async function foreseeIncident(
  ctx: Ctx,
  incident: { id: string; title: string; endAt: Date | null; factor: number },
): Promise<void> {
  const now = ctx.now();
  const endAt = incident.endAt ?? new Date(now.getTime() + LASTS_MS);
  const factor = Math.min(MOST_FACTOR, Math.round(incident.factor * 10) / 10);
  if (endAt <= now || factor <= 1) return;
  const zone = await findDeskZone(ctx);
  const wall = (at: Date) => new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString().slice(0, 16);
  const [startLocal, endLocal] = [wall(now), wall(endAt)];
  if (endLocal <= startLocal) return;
  await createEvent(
    { ...ctx, actor: { type: "system", task: "incidents" } },
    { name: incident.title, zone, startLocal, endLocal, factor, added: 0, source: sourceOf(incident.id) },
  );
}

/** By which the forecast knows it. */
function sourceOf(incidentId: string): string {
  return `incident:${incidentId}`;
}
