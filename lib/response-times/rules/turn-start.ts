import { earlier } from "@/lib/base/time";

/**
 * When the clock of what came in starts: the earlier of both times on X, so that neither our own outage nor a
 * provider's wrong clock flatters us; the receipt for mail; the end of a call, which is its published time, but never
 * later than we heard of it.
 */
export function turnStart(
  start: "earlier" | "received" | "ended",
  times: { publishedAt: Date; receivedAt: Date },
): Date {
  switch (start) {
    case "earlier":
    case "ended":
      return earlier(times.publishedAt, times.receivedAt);
    case "received":
      return times.receivedAt;
  }
}
