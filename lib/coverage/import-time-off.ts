import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { DeskError, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { askTimeOff } from "./ask-time-off";
import { type ReadEvent, readCalendarEvents } from "./rules/calendar-import";
import { wallMsOf } from "./rules/wall-time";
import { instantOfWall } from "./rules/zone-offsets";
import type { ImportedTimeOff, ImportTimeOff } from "./time-off-schemas";

const MOST = 200;

class Undo extends Error {}

/**
 * Asks for the time off that a calendar holds, event by event: what is over, cancelled, unreadable or crosses other time
 * off is told with its reason, and the rest is taken. With `dryRun` nothing is. Titles are told, never stored. Throws
 * Refused as readCalendarEvents, `agent-without-zone`.
 */
export async function importTimeOff(ctx: Ctx, { ics, dryRun }: ImportTimeOff): Promise<ImportedTimeOff> {
  const { agentId } = requireAgentActor(ctx.actor);
  const { zone } = await ctx.db.agent.findUniqueOrThrow({ where: { id: agentId }, select: { zone: true } });
  if (zone === "") throw new Refused("agent-without-zone");
  const events = readCalendarEvents(ics, zone);
  if (events.length > MOST) throw new Refused("ics-too-large", { most: MOST });
  const rows: ImportedTimeOff["rows"] = [];
  const carryOut = async (own: Ctx) => {
    for (const event of events) rows.push(await take(own, event));
  };
  if (!dryRun) await inTransaction(ctx, carryOut);
  else
    await inTransaction(ctx, async (own) => {
      await carryOut(own);
      throw new Undo();
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return { rows, taken: rows.filter(({ fault }) => fault === null).length };
}

async function take(ctx: Ctx, event: ReadEvent): Promise<ImportedTimeOff["rows"][number]> {
  if (event.fault) return { ...event, zone: null, startLocal: null, endLocal: null };
  const { title, zone, startLocal, endLocal } = event;
  const told = { title, zone, startLocal, endLocal };
  if (instantOfWall(zone, wallMsOf(endLocal) ?? 0, "end") <= ctx.now().getTime())
    return { ...told, fault: { code: "ics-past", values: {} } };
  try {
    await askTimeOff(ctx, { zone, startLocal, endLocal });
    return { ...told, fault: null };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { ...told, fault: { code: error.code, values: error.values as Record<string, string | number> } };
  }
}
