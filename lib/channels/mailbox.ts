/** One server of a mailbox. `none` speaks in the clear and is for servers on this machine only. */
export interface MailServer {
  host: string;
  port: number;
  tls: "implicit" | "starttls" | "none";
  name: string;
  password: string;
}

/** What the desk knows of a mailbox of ours, opened. */
export interface Mailbox {
  /** The address, lower case. */
  address: string;
  fromName: string;
  /** The sandbox's own: its servers are where this world's sandbox is. */
  isSandbox: boolean;
  /** Null: mail comes by SMTP or webhook only, and what was sent can't be looked up. */
  imap: MailServer | null;
  /** Null: the desk can't send. */
  smtp: MailServer | null;
  /** Null: the folder the server itself marks as Sent. */
  sentFolder: string | null;
  /** The server whose Authentication-Results count. */
  authservId: string | null;
  /** Mails of other systems copied to here go into the history without a clock. */
  dropAddress: string | null;
}
