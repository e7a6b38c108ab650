import type { CallDraft } from "@/lib/conversations/call-schemas";
import type { CallStart } from "./open-call";

/** A call note with nothing in it yet; the timer runs from now. */
export function blankCall(accountId: string, now: Date, start: CallStart = {}): CallDraft {
  return {
    callId: null,
    callbackId: null,
    conversationId: null,
    customerId: null,
    newPerson: "",
    accountId,
    number: "",
    direction: "outbound",
    startedAt: now.toISOString(),
    durationSeconds: null,
    outcome: "",
    note: "",
    promised: "",
    callbackAt: "",
    ...start,
  };
}

/** Nobody would miss it. */
export function isUntouched(draft: CallDraft): boolean {
  const typed = [draft.note, draft.promised, draft.outcome, draft.callbackAt, draft.newPerson];
  return draft.callId === null && draft.callbackId === null && typed.every((text) => text === "");
}
