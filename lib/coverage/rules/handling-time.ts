import { CONCURRENCY } from "./erlang";

/** How long answers of a channel took one person, as measured, and the channel's part of the arrivals. */
export interface ChannelHandling {
  channel: string;
  /** 0 to 1. */
  share: number;
  samples: number;
  /** From one answer of a person to their next one, to somebody who waited already; of calls, how long they were. */
  measuredSeconds: number | null;
}

export interface ChannelSeconds extends ChannelHandling {
  /** What is reckoned with. */
  seconds: number;
  isMeasured: boolean;
}

/** Fewer say nothing: the set value stands in. */
export const LEAST_SAMPLES = 30;

/**
 * The seconds to reckon with by channel. Between two answers of somebody who works on several matters at a time each
 * took longer than that, by what such a person is worth (`CONCURRENCY`); and a call takes a whole person.
 */
export function handlingByChannel(
  channels: readonly ChannelHandling[],
  {
    handlingSeconds,
    parallel,
    isMeasured,
  }: { handlingSeconds: number; parallel: number; isMeasured: boolean },
): ChannelSeconds[] {
  const factor = CONCURRENCY[Math.min(5, Math.max(1, Math.round(parallel))) - 1] ?? 1;
  return channels.map((each) =>
    isMeasured && each.measuredSeconds !== null && each.samples >= LEAST_SAMPLES
      ? { ...each, seconds: each.measuredSeconds * factor, isMeasured: true }
      : { ...each, seconds: handlingSeconds, isMeasured: false },
  );
}

/** Over all channels, each by its part of the arrivals; the set value where nothing came in. */
export function meanHandling(channels: readonly ChannelSeconds[], handlingSeconds: number): number {
  const shares = channels.reduce((sum, { share }) => sum + share, 0);
  if (shares <= 0) return handlingSeconds;
  return Math.round(channels.reduce((sum, { share, seconds }) => sum + share * seconds, 0) / shares);
}
