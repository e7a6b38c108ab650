import type { Arrival } from "@/lib/conversations/arrival";
import { settledMail } from "@/lib/conversations/rules/settled-mail";

/** An arrival with its mail, where it is one, as the history takes it. */
export function settled<A extends Arrival>(arrival: A, now: Date): A {
  if (!arrival.inbound.mail) return arrival;
  return { ...arrival, inbound: settledMail(arrival.inbound, arrival.receivedAt ?? now) };
}
