import { ImapFlow } from "imapflow";
import type { MailServer } from "../../mailbox";
import { guardLine } from "./watchdog";

/** Nothing heard for so long, it is asked; nothing again, it is taken for dead. */
const SILENCE_MS = 20_000;
const CONNECT_MS = 15_000;
const IDLE_AFTER_MS = 500;

/**
 * A connection, signed in. TLS is what the account says or nothing at all: no way down to the clear, no unproven
 * certificate. Rejects when it can't be had.
 */
export async function openLine(server: MailServer, silenceMs = SILENCE_MS): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.tls === "implicit",
    doSTARTTLS: server.tls === "implicit" ? undefined : server.tls === "starttls",
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2" },
    auth: { user: server.name, pass: server.password },
    clientInfo: { name: "Caret" },
    logger: false,
    autoIdleDelay: IDLE_AFTER_MS,
    connectionTimeout: Math.min(CONNECT_MS, silenceMs),
    greetingTimeout: Math.min(CONNECT_MS, silenceMs),
    socketTimeout: silenceMs,
  });
  // What breaks shows as `close`, and in the command under way.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  guardLine(client, silenceMs);
  return client;
}
