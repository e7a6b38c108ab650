import type { Arrival } from "@/lib/conversations/arrival";
import { maskInbound } from "@/lib/conversations/rules/mask-inbound";
import { settledMail } from "@/lib/conversations/rules/settled-mail";

/** An arrival as the history takes it: without card numbers, and with its mail, where it is one, at a time to be believed. */
export function settled<A extends Arrival>(arrival: A, now: Date): A {
  const inbound = maskInbound(arrival.inbound);
  if (inbound.mail) return { ...arrival, inbound: settledMail(inbound, arrival.receivedAt ?? now) };
  return inbound === arrival.inbound ? arrival : { ...arrival, inbound };
}
