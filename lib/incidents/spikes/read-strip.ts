import { after, HOUR, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { BIN_MS } from "../rules/arrival-windows";
import type { Spike, SpikeView } from "../spike-schemas";

const BEFORE_MS = 90 * MINUTE;
const LONGEST_MS = 3 * HOUR;

/**
 * How it came, by bins of five minutes from an hour and a half before the alarm to its end or three hours: arrivals of
 * the account or query, of a post what its reposts and likes grew by.
 */
export async function readStrip(ctx: Ctx, spike: Spike, subjectId: string): Promise<SpikeView["strip"]> {
  const started = new Date(spike.startedAt);
  const end = spike.endedAt ? new Date(spike.endedAt) : ctx.now();
  const first = Math.floor(after(started, -BEFORE_MS).getTime() / BIN_MS) * BIN_MS;
  const bins = Math.ceil((Math.min(end.getTime(), first + LONGEST_MS) - first + 1) / BIN_MS);
  const [from, to] = [new Date(first), new Date(first + bins * BIN_MS)];
  const counts =
    spike.cause === "post"
      ? await readGrowth(ctx, spike, subjectId, from, to)
      : await readCounts(ctx, subjectId, from, to);
  const isUsualKnown = spike.basis !== "floor" && spike.measure === "arrivals";
  const expected = isUsualKnown ? (spike.expected * BIN_MS) / (spike.windowMinutes * MINUTE) : null;
  return Array.from({ length: bins }, (_, bin) => ({
    at: new Date(first + bin * BIN_MS).toISOString(),
    count: counts.get(bin) ?? 0,
    expected,
  }));
}

async function readCounts(ctx: Ctx, sourceId: string, from: Date, to: Date): Promise<Map<number, number>> {
  const rows = await ctx.db.arrivalCount.findMany({ where: { sourceId, minuteAt: { gte: from, lt: to } } });
  return sumUp(
    rows.map(({ minuteAt, count }) => ({ at: minuteAt, count })),
    from,
  );
}

/** Of a crowded thread its interactions, else the growth between samples. */
async function readGrowth(
  ctx: Ctx,
  { measure }: Spike,
  interactionId: string,
  from: Date,
  to: Date,
): Promise<Map<number, number>> {
  if (measure === "people") {
    const came = await ctx.db.$queryRaw<{ at: Date }[]>`
      SELECT i."receivedAt" AS at FROM "Interaction" p JOIN "Thread" own ON own.id = p."threadId"
        JOIN "Thread" t ON t.channel = own.channel AND t.place = own.place
        JOIN "Interaction" i ON i."threadId" = t.id AND i.direction = 'inbound'
      WHERE p.id = ${interactionId}::uuid AND i."receivedAt" >= ${from}::timestamptz AND i."receivedAt" < ${to}::timestamptz
      ORDER BY 1 LIMIT 5000`;
    return sumUp(
      came.map(({ at }) => ({ at, count: 1 })),
      from,
    );
  }
  const samples = await ctx.db.reachSample.findMany({
    where: { interactionId, takenAt: { lt: to } },
    orderBy: { takenAt: "asc" },
  });
  const grown = samples.map(({ takenAt, engaged }, place) => ({
    at: takenAt,
    count: Math.max(0, engaged - (samples[place - 1]?.engaged ?? 0)),
  }));
  return sumUp(
    grown.filter(({ at }) => at >= from),
    from,
  );
}

function sumUp(rows: readonly { at: Date; count: number }[], from: Date): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at, count } of rows) {
    const bin = Math.floor((at.getTime() - from.getTime()) / BIN_MS);
    counts.set(bin, (counts.get(bin) ?? 0) + count);
  }
  return counts;
}
