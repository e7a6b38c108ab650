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

/** Hands one mail to a server over a line of its own. TLS is what the account says or nothing at all. Never rejects. */
export async function handOver(
  server: MailServer,
  envelope: Envelope,
  message: Buffer,
  timeoutMs: number,
): Promise<HandedOver> {
  const late = Date.now() + timeoutMs;
  const opened = await openLine(server, timeoutMs);
  if ("error" in opened) return { result: "not-sent", error: opened.error };
  const handed = await handOn(opened.line, envelope, message, Math.max(1, late - Date.now()));
  if (handed.result === "accepted") opened.line.quit();
  return handed;
}

/** A line to a server, signed in where it asks for it; or why there is none. Never rejects. */
export async function openLine(
  server: MailServer,
  timeoutMs: number,
): Promise<{ line: SMTPConnection } | { error: unknown }> {
  const line = new SMTPConnection({
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
  const late = setTimeout(() => line.close(), timeoutMs);
  try {
    await connected(line);
    if (server.name !== "") await signedIn(line, server);
    return { line };
  } catch (error) {
    line.close();
    return { error };
  } finally {
    clearTimeout(late);
  }
}

/** Hands one mail over an open line, which is closed unless the server took it. Never rejects. */
export async function handOn(
  line: SMTPConnection,
  envelope: Envelope,
  message: Buffer,
  timeoutMs: number,
): Promise<HandedOver> {
  let isAllOut = false;
  const body = Readable.from(piecesOf(message), { objectMode: false });
  body.once("end", () => {
    isAllOut = true;
  });
  const late = setTimeout(() => line.close(), timeoutMs);
  const done = new AbortController();
  try {
    const { rejected } = await sent(line, envelope, body, done.signal);
    return { result: "accepted", rejected };
  } catch (error) {
    line.close();
    const hasAnswered = typeof (error as { responseCode?: unknown }).responseCode === "number";
    return { result: isAllOut && !hasAnswered ? "doubt" : "not-sent", error };
  } finally {
    clearTimeout(late);
    done.abort();
    body.destroy();
  }
}

function connected(line: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    line.once("error", reject);
    line.once("end", () => reject(Object.assign(new Error("closed"), { code: "ECONNECTION" })));
    line.connect((error) => (error ? reject(error) : resolve()));
  });
}

function signedIn(line: SMTPConnection, { name, password }: MailServer): Promise<void> {
  return new Promise((resolve, reject) => {
    line.once("error", reject);
    line.login({ credentials: { user: name, pass: password } }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

/** The line lives on: what listens for this mail's end goes with it. */
async function sent(
  line: SMTPConnection,
  { from, to }: Envelope,
  body: Readable,
  signal: AbortSignal,
): Promise<{ rejected: readonly string[] }> {
  const closed = once(line, "end", { signal }).then(() => {
    throw Object.assign(new Error("closed"), { code: "ECONNECTION" });
  });
  const broken = once(line, "error", { signal }).then(([error]) => {
    throw error;
  });
  for (const each of [closed, broken]) each.catch(() => undefined);
  const done = new Promise<{ rejected: readonly string[] }>((resolve, reject) => {
    line.send({ from, to: [...to] }, body, (error, info) =>
      error ? reject(error) : resolve({ rejected: info?.rejected ?? [] }),
    );
  });
  return Promise.race([done, closed, broken]);
}

const PIECE = 64 * 1024;

function* piecesOf(message: Buffer): Generator<Buffer> {
  for (let at = 0; at < message.length; at += PIECE) yield message.subarray(at, at + PIECE);
}
