import { earlier } from "@/lib/base/time";

/**
 * When the clock of what came in starts: the earlier of both times on X, so that neither our own outage nor a
 * provider's wrong clock flatters us; the receipt for mail and for a call that has ended.
 */
export function turnStart(
  start: "earlier" | "received" | "ended",
  times: { publishedAt: Date; receivedAt: Date },
): Date {
  switch (start) {
    case "earlier":
      return earlier(times.publishedAt, times.receivedAt);
    case "received":
    case "ended":
      return times.receivedAt;
  }
}
