export interface Report {
  recipient: string | null;
  /** RFC 3463: 5 is for good, 4 for the time being, 2 is delivered. */
  status: string | null;
}

/**
 * Whether a report says that the customer did not get this mail: it is about their address (or names none) and
 * final. Only what was sent, or may have been, can come back.
 */
export function isUndelivered(
  reply: { state: string; recipientExternalId: string | null },
  { recipient, status }: Report,
): boolean {
  if (reply.state !== "sent" && reply.state !== "unconfirmed") return false;
  if (status !== null && !status.trim().startsWith("5")) return false;
  return recipient === null || recipient.toLowerCase() === reply.recipientExternalId?.toLowerCase();
}
