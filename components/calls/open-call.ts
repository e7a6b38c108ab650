import type { CallDraft } from "@/lib/conversations/call-schemas";

const EVENT = "caret-call";
let asked: CallStart | null = null;

/** What is known of a call before its note is typed. */
export type CallStart = Partial<CallDraft>;

/** Opens the call note from anywhere on the desk; what was being typed in it is kept unless another call is named. */
export function openCall(start: CallStart = {}): void {
  asked = start;
  window.dispatchEvent(new Event(EVENT));
}

/** Hears of it for as long as it is followed, and of what was asked before the note was there. */
export function onOpenCall(open: (start: CallStart) => void): () => void {
  const hear = () => {
    const start = asked;
    asked = null;
    if (start) open(start);
  };
  hear();
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
