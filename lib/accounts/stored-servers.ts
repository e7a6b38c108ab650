import type { MailServer } from "@/lib/channels/mailbox";
import type { Prisma } from "@/lib/db/client";

/** A server of a mailbox as it is stored: its password sealed, or none. */
export interface StoredServer extends Omit<MailServer, "password"> {
  sealed: Uint8Array | null;
}

/** The servers of a mailbox's row; null for one that is not used. */
export function storedServers(row: Prisma.MailboxGetPayload<object>): {
  imap: StoredServer | null;
  smtp: StoredServer | null;
} {
  return {
    imap: serverOf(row.imapHost, row.imapPort, row.imapTls, row.imapName, row.sealedImapPassword),
    smtp: serverOf(row.smtpHost, row.smtpPort, row.smtpTls, row.smtpName, row.sealedSmtpPassword),
  };
}

function serverOf(
  host: string | null,
  port: number | null,
  tls: string | null,
  name: string | null,
  sealed: Uint8Array | null,
): StoredServer | null {
  if (host === null || port === null || name === null) return null;
  return { host, port, tls: tls === "none" || tls === "starttls" ? tls : "implicit", name, sealed };
}
