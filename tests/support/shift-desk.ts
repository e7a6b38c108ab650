import type { Actor } from "@/lib/context/ctx";
import { changeOccurrence } from "@/lib/coverage/change-occurrence";
import { createShift } from "@/lib/coverage/create-shift";
import {
  changeOccurrenceSchema,
  changeShiftSchema,
  createShiftSchema,
  type ShiftAnswer,
} from "@/lib/coverage/schemas";
import { updateShift } from "@/lib/coverage/update-shift";
import { seedDesk } from "./conversation-rows";
import { testDatabase } from "./database";

/** A desk on Monday, 23 November 2026, 09:00 UTC, whose admin lays out shifts in Berlin. */
export async function shiftDesk() {
  const database = await testDatabase();
  const desk = await seedDesk(database);
  const ctx = (actor: Actor = desk.ida) => database.ctx(actor);
  return {
    database,
    desk,
    ctx,
    wish: (over: Record<string, unknown> = {}) =>
      createShiftSchema.parse({
        agentId: desk.greta.agentId,
        zone: "Europe/Berlin",
        startLocal: "2026-11-30T08:00",
        endLocal: "2026-11-30T16:00",
        ...over,
      }),
    lay(over: Record<string, unknown> = {}): Promise<ShiftAnswer> {
      database.clock.now = new Date(database.clock.now.getTime() + 1);
      return createShift(ctx(), this.wish(over));
    },
    change: (id: string, change: unknown) => updateShift(ctx(), id, changeShiftSchema.parse(change)),
    moveDay: (id: string, on: string, change: unknown) =>
      changeOccurrence(ctx(), id, on, changeOccurrenceSchema.parse(change)),
    roster: (agentId = desk.greta.agentId) =>
      database.db.rosterEntry.findMany({ where: { agentId }, orderBy: { startAt: "asc" } }),
    clear: async () => {
      database.clock.now = new Date("2026-11-23T09:00:00.000Z");
      await database.db.rosterNotice.deleteMany();
      await database.db.rosterEntry.deleteMany();
      await database.db.shiftException.deleteMany();
      await database.db.shift.deleteMany();
      await database.db.timeOff.deleteMany();
      await database.db.workTerms.deleteMany();
    },
  };
}
export type ShiftDesk = Awaited<ReturnType<typeof shiftDesk>>;
