import type { Ctx } from "@/lib/context/ctx";
import { type EverybodyNow, readNow } from "./report-now";

const FRESH_MS = 3000;

const shared = new WeakMap<Ctx["db"], { readAtMs: number; reading: Promise<EverybodyNow> }>();

/** Of this process, read at most every three seconds: hundreds of screens ask for the same every half minute. */
export function shareNow(ctx: Ctx): Promise<EverybodyNow> {
  const nowMs = ctx.now().getTime();
  const known = shared.get(ctx.db);
  if (known && Math.abs(nowMs - known.readAtMs) < FRESH_MS) return known.reading;
  const reading = readNow({ ...ctx, actor: { type: "system", task: "coverage-now" } });
  shared.set(ctx.db, { readAtMs: nowMs, reading });
  reading.catch(() => shared.delete(ctx.db));
  return reading;
}
