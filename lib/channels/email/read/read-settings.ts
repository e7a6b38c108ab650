/** What the desk knows when it reads a mail: plain data, since it goes into the reader's thread. */
export interface MailReadSettings {
  /** The authserv-id of the server named on the account; of any other nothing is believed. Null: none is. */
  trustedServer: string | null;
  /** The addresses this account is reached by, lower-case. */
  ownAddresses: readonly string[];
  /** What our own mails carry in `X-Caret-Desk`: a mail that brings it back came round in a circle. */
  ownMark: string | null;
  /** When the mail came in: no mail is from later. */
  receivedAt: Date;
}

/** The header of our own mails that holds `ownMark`. */
export const OWN_MARK_HEADER = "x-caret-desk";
