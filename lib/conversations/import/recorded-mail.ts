import type { RecordedConversation, RecordedMessage } from "@/lib/conversations/import-schemas";
import type { MailRow } from "@/lib/conversations/ingest/batch";

/** What a recorded mail carries besides its words: its ids and its two ends. */
export function mailOf(
  { customer }: Pick<RecordedConversation, "customer">,
  { externalId, from, account, inReplyTo, subject = "" }: RecordedMessage,
  interactionId: string,
): MailRow {
  const theirs = {
    address: customer.username ?? customer.externalId,
    ...(customer.displayName === undefined ? {} : { name: customer.displayName }),
  };
  const ours = { address: account };
  const isOurs = from === "us";
  return {
    interactionId,
    messageId: bare(externalId),
    subject,
    from: isOurs ? ours : theirs,
    to: [isOurs ? theirs : ours],
    ...{ cc: [], replyTo: [] },
    references: inReplyTo === null ? [] : [bare(inReplyTo)],
    ...{ html: null, folded: null, automatic: null, bounced: null, authentication: null },
    isWhole: true,
    trust: "none",
  };
}

function bare(externalId: string): string {
  return externalId.replace(/^mid:/, "");
}
