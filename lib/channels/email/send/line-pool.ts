import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailServer } from "../../mailbox";
import { type Envelope, type HandedOver, handOn, openLine } from "./hand-over";

export interface LinePool {
  /** Hands one mail over a line that stays open for the next. Never rejects. */
  handOver(server: MailServer, envelope: Envelope, message: Buffer, timeoutMs: number): Promise<HandedOver>;
}

/** What servers bear: more lines or more mails over one are refused by some of them. */
const MOST_LINES = 5;
const MOST_MAILS = 100;
const IDLE_MS = 5_000;

interface Line {
  connection: SMTPConnection;
  mails: number;
  idle?: NodeJS.Timeout;
}

interface Server {
  free: Line[];
  open: number;
  waiting: (() => void)[];
}

/**
 * Lines kept open to mail servers, five to each at most, for mail that goes out in numbers. A mail for which a kept line
 * turned out dead before the server heard any of it goes over a new one; any other trouble is the caller's to judge.
 */
export function createLinePool(): LinePool {
  const servers = new Map<string, Server>();
  const serverOf = ({ host, port, tls, name }: MailServer): Server => {
    const key = `${tls} ${host}:${port} ${name}`;
    const known = servers.get(key) ?? { free: [], open: 0, waiting: [] };
    servers.set(key, known);
    return known;
  };
  return {
    handOver: async (server, envelope, message, timeoutMs) => {
      const late = Date.now() + timeoutMs;
      const left = () => Math.max(1, late - Date.now());
      const place = serverOf(server);
      await enter(place);
      try {
        const kept = place.free.pop();
        if (kept) {
          const handed = await over(place, kept, envelope, message, left());
          if (!isDeadLine(handed)) return handed;
        }
        const opened = await openLine(server, left());
        if ("error" in opened) return { result: "not-sent", error: opened.error };
        return await over(place, { connection: opened.line, mails: 0 }, envelope, message, left());
      } finally {
        leave(place);
      }
    },
  };
}

async function enter(place: Server): Promise<void> {
  if (place.open >= MOST_LINES) await new Promise<void>((resolve) => place.waiting.push(resolve));
  else place.open += 1;
}

/** Whoever waits takes the place over; else there is one more. */
function leave(place: Server): void {
  const next = place.waiting.shift();
  if (next) next();
  else place.open -= 1;
}

async function over(
  place: Server,
  line: Line,
  envelope: Envelope,
  message: Buffer,
  timeoutMs: number,
): Promise<HandedOver> {
  clearTimeout(line.idle);
  const handed = await handOn(line.connection, envelope, message, timeoutMs);
  line.mails += 1;
  if (handed.result !== "accepted") return handed;
  if (line.mails >= MOST_MAILS) line.connection.quit();
  else keep(place, line);
  return handed;
}

function keep(place: Server, line: Line): void {
  const drop = () => {
    clearTimeout(line.idle);
    place.free = place.free.filter((each) => each !== line);
  };
  line.idle = setTimeout(() => {
    drop();
    line.connection.quit();
  }, IDLE_MS);
  if (line.mails === 1) {
    line.connection.on("end", drop);
    line.connection.on("error", drop);
  }
  place.free.push(line);
}

/** The server hung up on a kept line while nobody spoke; it has heard nothing of this mail. */
function isDeadLine(handed: HandedOver): boolean {
  if (handed.result !== "not-sent") return false;
  const { responseCode } = handed.error as { responseCode?: unknown };
  return typeof responseCode !== "number" || responseCode === 421;
}
