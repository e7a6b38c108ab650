import { once } from "node:events";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailServer } from "../../mailbox";

export interface Envelope {
  from: string;
  to: readonly string[];
}

/** How far a mail got. `doubt`: the server had all of it and never said whether it takes it. */
export type HandedOver =
  | { result: "accepted"; rejected: readonly string[] }
  | { result: "doubt"; error: unknown }
  | { result: "not-sent"; error: unknown };

const CONNECT_MS = 10_000;

/** Hands one mail to a server. TLS is what the account says or nothing at all. Never rejects. */
export async function handOver(
  server: MailServer,
  envelope: Envelope,
  message: Buffer,
  timeoutMs: number,
): Promise<HandedOver> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.tls === "implicit",
    requireTLS: server.tls === "starttls",
    ignoreTLS: server.tls === "none",
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2" },
    logger: false,
    connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
    greetingTimeout: Math.min(CONNECT_MS, timeoutMs),
    socketTimeout: timeoutMs,
    dnsTimeout: CONNECT_MS,
  });
  let isAllOut = false;
  const body = Readable.from(piecesOf(message), { objectMode: false });
  body.once("end", () => {
    isAllOut = true;
  });
  const late = setTimeout(() => connection.close(), timeoutMs);
  try {
    await connected(connection);
    if (server.name !== "") await signedIn(connection, server);
    const { rejected } = await sent(connection, envelope, body);
    connection.quit();
    return { result: "accepted", rejected };
  } catch (error) {
    connection.close();
    const hasAnswered = typeof (error as { responseCode?: unknown }).responseCode === "number";
    return { result: isAllOut && !hasAnswered ? "doubt" : "not-sent", error };
  } finally {
    clearTimeout(late);
    body.destroy();
  }
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(Object.assign(new Error("closed"), { code: "ECONNECTION" })));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function signedIn(connection: SMTPConnection, { name, password }: MailServer): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.login({ credentials: { user: name, pass: password } }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

async function sent(
  connection: SMTPConnection,
  { from, to }: Envelope,
  body: Readable,
): Promise<{ rejected: readonly string[] }> {
  const broken = once(connection, "end").then(() => {
    throw Object.assign(new Error("closed"), { code: "ECONNECTION" });
  });
  const done = new Promise<{ rejected: readonly string[] }>((resolve, reject) => {
    connection.once("error", reject);
    connection.send({ from, to: [...to] }, body, (error, info) =>
      error ? reject(error) : resolve({ rejected: info?.rejected ?? [] }),
    );
  });
  return Promise.race([done, broken]);
}

const PIECE = 64 * 1024;

function* piecesOf(message: Buffer): Generator<Buffer> {
  for (let at = 0; at < message.length; at += PIECE) yield message.subarray(at, at + PIECE);
}
