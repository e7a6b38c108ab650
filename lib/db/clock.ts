import type { Pool } from "pg";

/** How far the database's clock is ahead of ours, kept fresh, so that `now` is the database's without a query. */
export interface DatabaseClock {
  now(): Date;
  stop(): void;
}

const REFRESH = 30_000;

/** Measures the offset now and every 30 s; the shortest round trip of three counts. */
export async function followDatabaseClock(pool: Pool): Promise<DatabaseClock> {
  let offset = await measure(pool);
  const timer = setInterval(() => {
    measure(pool).then(
      (fresh) => {
        offset = fresh;
      },
      () => undefined,
    );
  }, REFRESH);
  timer.unref();
  return { now: () => new Date(Date.now() + offset), stop: () => clearInterval(timer) };
}

async function measure(pool: Pool): Promise<number> {
  let best = { trip: Number.POSITIVE_INFINITY, offset: 0 };
  for (let i = 0; i < 3; i++) {
    const sent = Date.now();
    const { rows } = await pool.query<{ ms: number }>(
      "select extract(epoch from clock_timestamp()) * 1000 as ms",
    );
    const trip = Date.now() - sent;
    if (trip < best.trip)
      best = { trip, offset: Math.round(Number(rows[0]?.ms ?? sent) - (sent + trip / 2)) };
  }
  return Math.abs(best.offset) < 5 ? 0 : best.offset;
}
