import type { CallDraft } from "@/lib/conversations/call-schemas";

const EVENT = "caret-call";

/** What is known of a call before its note is typed. */
export type CallStart = Partial<CallDraft>;

/** Opens the call note from anywhere on the desk; what was being typed in it is kept unless another call is named. */
export function openCall(start: CallStart = {}): void {
  window.dispatchEvent(new CustomEvent<CallStart>(EVENT, { detail: start }));
}

/** Hears of it for as long as it is followed. */
export function onOpenCall(open: (start: CallStart) => void): () => void {
  const hear = (event: Event) => open((event as CustomEvent<CallStart>).detail);
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
