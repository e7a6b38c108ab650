/** An address of a mail's header: the part a person reads, and the address itself, lower case in its domain. */
export interface MailAddress {
  name?: string;
  address: string;
}

/** What a mail carries besides its visible words. */
export interface InboundMail {
  /** Without angle brackets; null when the mail had none that can be used. */
  messageId: string | null;
  subject: string;
  from: MailAddress | null;
  replyTo: readonly MailAddress[];
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  /** References and In-Reply-To without brackets, the nearest last. */
  references: readonly string[];
  /** Sanitised: no script, no form, remote pictures waiting for a person's word. Null for a plain mail. */
  html: string | null;
  /** The quoted text and the signature taken off the visible text. */
  folded: string | null;
  /** What no person wrote asks for no answer. */
  automatic: "auto-reply" | "bounce" | "list" | "loop" | null;
  /** The mail of ours that a bounce is about. */
  bounced?: { messageId: string | null; recipient: string | null; status: string | null };
  /** The mail of ours that somebody called spam. */
  complaint?: { messageId: string | null; recipient: string | null };
  /** As the server named on the account found it; null: not checked. */
  authentication: { spf: string | null; dkim: string | null; dmarc: string | null; by: string } | null;
  /** False when it was too large or too deep to be shown whole; the raw mail is kept. */
  isWhole: boolean;
}
