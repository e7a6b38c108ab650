export interface Answering {
  direction: string;
  authorType: string;
  externalId: string;
  deletedAt: string | null;
  replyState: string | null;
  call: { isAnswer: boolean } | null;
}

/** A human's, accepted by the provider, not taken back. Of a reply of ours only its own state counts; of a call whether we spoke. */
export function isAnswer(row: Answering): boolean {
  if (row.deletedAt !== null) return false;
  if (row.call) return row.call.isAnswer;
  if (row.direction !== "outbound") return false;
  if (row.authorType !== "agent" && row.authorType !== "account") return false;
  return row.replyState === null ? !row.externalId.startsWith("reply:") : row.replyState === "sent";
}
