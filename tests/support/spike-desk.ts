import type { Ctx } from "@/lib/context/ctx";
import { watchSpikes } from "@/lib/incidents/spikes/watch-spikes";
import { arrive, usually } from "./arrival-rows";
import { type Desk, seedDesk } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";

const MINUTE = 60_000;

export interface SpikeDesk {
  database: TestDatabase;
  desk: Desk;
  ana: Ctx;
  /** Nothing came in, nothing rang; Monday, 10:00 and half a minute. */
  clear(): Promise<void>;
  watch(): Promise<number>;
  pass(minutes: number): void;
  /** So many posts within the last four minutes. */
  storm(count: number, more?: Partial<Parameters<typeof arrive>[1]>): Promise<string[]>;
  usual(days: number, perFiveMinutes?: number): Promise<void>;
}

/** A desk that looks for spikes when it is told to. */
export async function spikeDesk(): Promise<SpikeDesk> {
  const database = await testDatabase();
  const desk = await seedDesk(database);
  const { db, clock } = database;
  const lately = (count: number) =>
    Array.from({ length: count }, (_, n) => new Date(clock.now.getTime() - (n * 4 * MINUTE) / count));
  return {
    database,
    desk,
    ana: database.ctx(desk.ana),
    async clear() {
      clock.now = new Date("2026-11-23T10:00:30.000Z");
      await db.spike.deleteMany();
      await db.incident.deleteMany();
      await db.forecastEvent.deleteMany();
      await db.arrivalCount.deleteMany();
      await db.spikeWatch.deleteMany();
      await db.turn.deleteMany();
      await db.interaction.deleteMany();
      await db.systemMail.deleteMany();
      await db.pageStep.deleteMany();
      await db.page.deleteMany();
    },
    watch: () => watchSpikes(database.ctx()),
    pass(minutes) {
      clock.now = new Date(clock.now.getTime() + minutes * MINUTE);
    },
    storm: (count, more = {}) => arrive(database, { accountId: desk.account, at: lately(count), ...more }),
    usual: (days, perFiveMinutes = 2) =>
      usually(database, { accountId: desk.account, now: clock.now, days, perFiveMinutes }),
  };
}
