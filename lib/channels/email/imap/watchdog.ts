import type { ImapFlow } from "imapflow";

/**
 * Closes a line on which nothing is heard for so long although something was asked: a server that froze keeps its
 * connections open. Everything under way on the line then fails.
 */
export function guardLine(client: ImapFlow, silenceMs: number): void {
  let heard = client.stats().received;
  let isAsking = false;
  const timer = setInterval(() => {
    if (client.isClosed) return clearInterval(timer);
    const now = client.stats().received;
    if (now !== heard) {
      heard = now;
      isAsking = false;
    } else if (isAsking) {
      clearInterval(timer);
      client.close();
    } else {
      isAsking = true;
      // Its answer, or that of the command before it in the line, is what is listened for.
      client.noop().catch(() => undefined);
    }
  }, silenceMs);
  timer.unref();
  client.once("close", () => clearInterval(timer));
}
