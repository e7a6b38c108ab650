import type { HistoryError, RecordedConversation } from "@/lib/conversations/import-schemas";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";

/** A recorded conversation with the card numbers masked in what people wrote. */
export function maskRecorded(recorded: RecordedConversation): RecordedConversation {
  const { customer, messages } = recorded;
  const { username, displayName } = customer;
  return {
    ...recorded,
    customer: {
      ...customer,
      ...(username ? { username: maskCards(username) } : {}),
      ...(displayName ? { displayName: maskCards(displayName) } : {}),
    },
    messages: messages.map((message) => ({
      ...message,
      text: maskCards(message.text),
      ...(message.subject ? { subject: maskCards(message.subject) } : {}),
    })),
  };
}

/** The same for a row that is left out, with its cells. */
export function maskError(error: HistoryError): HistoryError {
  const values = Object.entries(error.values).map(([key, value]) => [
    key,
    typeof value === "string" ? maskCards(value) : value,
  ]);
  return { ...error, values: Object.fromEntries(values), cells: error.cells.map((cell) => maskCards(cell)) };
}
