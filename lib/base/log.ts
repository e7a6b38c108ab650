import { type Logger, pino } from "pino";
import { env } from "./env";

let root: Logger | undefined;

/** The log of one room: JSON lines on stderr. Never given message text, tokens or addresses of customers. */
export function logOf(room: string): Logger {
  root ??= pino(
    { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return root.child({ room });
}
