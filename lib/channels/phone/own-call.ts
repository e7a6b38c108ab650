import { z } from "zod";
import { type HeardCall, LONGEST_SECONDS } from "./heard-call";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const id = z.string().trim().min(1).max(200);
const number = z.string().trim().max(60);

const schema = z.object({
  id,
  direction: z.enum(["inbound", "outbound"]).default("inbound"),
  from: number.nullable(),
  to: number.nullable(),
  outcome: z.enum(["ringing", "answered", "finished", "missed"]),
  startedAt: instant,
  endedAt: instant.optional(),
  durationSeconds: z.number().min(0).max(LONGEST_SECONDS).default(0),
});

/** Reads a message of our own shape; null for what isn't one. */
export function readOwnCall(value: unknown): HeardCall | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const { direction, from, to, startedAt, outcome, ...call } = parsed.data;
  const durationSeconds = Math.round(call.durationSeconds);
  const isOver = outcome === "finished" || outcome === "missed";
  const end = call.endedAt ?? new Date(startedAt.getTime() + durationSeconds * 1000);
  const endedAt = isOver ? (end < startedAt ? startedAt : end) : null;
  const [theirs, ours] = direction === "inbound" ? [from, to] : [to, from];
  return { id: call.id, direction, theirs, ours: ours ?? "", startedAt, endedAt, durationSeconds, outcome };
}
