import type { MailAddress } from "./inbound-mail";

/**
 * What a mail of ours carries beside its text; made when it is queued, so that a retry is the same mail. It goes to
 * the `recipientExternalId` and the Cc. Accepted, its external id is `mid:<messageId>`, which its copy in the Sent folder has as alias.
 */
export interface OutboundMail {
  /** Without angle brackets. */
  messageId: string;
  subject: string;
  /** The same words as HTML; null sends the text alone. */
  html: string | null;
  /** The name beside our address. */
  fromName: string;
  cc: readonly MailAddress[];
  /** Without angle brackets. */
  inReplyTo: string | null;
  references: readonly string[];
  /** No person wrote it: it says so (RFC 3834), and nobody answers it. */
  isAutomatic?: boolean;
  /**
   * The desk itself, to its own people or to many at once: no history takes its copies, and no machine answers it. With
   * `oneClick` a POST to the URL unsubscribes (RFC 8058).
   */
  system?: { kind: string; unsubscribeUrl?: string; oneClick?: true };
  /** The mark of a message to ourselves that measures the way. */
  canary?: string;
}
