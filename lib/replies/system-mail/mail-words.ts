/** Sentences in the reader's language and zone, from messages/<locale>/system-mail.json; made by who runs the verb. */
export type Say = (key: string, values?: Readonly<Record<string, string | number | Date>>) => string;

/** What mails of the desk itself are written with. */
export interface MailWords {
  in(reader: { locale: string; zone: string }): Say;
  /** A page of this desk. */
  url(path: string): string;
}
