export interface SandboxFile {
  name: string;
  type: string;
  bytes: number;
  /** In the media store. */
  mediaId: string;
}

/** A mail between a customer and the desk, as the world outside knows it. */
export interface SandboxMail {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Which way it went. */
  to: "desk" | "customer";
  customer: string;
  customerName?: string | undefined;
  mailbox: string;
  messageId: string;
  inReplyTo?: string | undefined;
  references: readonly string[];
  subject: string;
  text: string;
  html?: string | undefined;
  files: readonly SandboxFile[];
  /** The mail's bytes in the media store, for what was sent from a mailbox. */
  rawId?: string | undefined;
}

/** Everybody's mail, oldest first. */
export class MailStore {
  readonly #mails: SandboxMail[] = [];
  readonly #byMessageId = new Map<string, SandboxMail>();

  put(mail: SandboxMail): void {
    this.#mails.push(mail);
    this.#byMessageId.set(mail.messageId, mail);
  }

  get size(): number {
    return this.#mails.length;
  }

  all(): readonly SandboxMail[] {
    return this.#mails;
  }

  byMessageId(messageId: string): SandboxMail | undefined {
    return this.#byMessageId.get(messageId);
  }

  of(customer: string): SandboxMail[] {
    const address = customer.toLowerCase();
    return this.#mails.filter((mail) => mail.customer === address);
  }
}
