import type { AccountRef, RawArrival } from "../../channel";
import type { MailLink } from "../link";
import { pause } from "../pause";
import { openSmtpDoor } from "./smtp-door";

const AGAIN_MS = 3_000;

/** Keeps the desk's SMTP door open and a connection to each mailbox with an IMAP server that says what is new. */
export async function listen(
  link: MailLink,
  accounts: readonly AccountRef[],
  store: (raws: readonly RawArrival[]) => Promise<void>,
  signal: AbortSignal,
  pullSoon: () => void,
): Promise<void> {
  await Promise.all([
    keepDoor(link, accounts, store, signal),
    ...accounts.map((account) => link.lines.watch(account, signal, pullSoon)),
  ]);
}

/** A port that is taken is said by the accounts' light and tried again: whoever has it may go. */
async function keepDoor(
  link: MailLink,
  accounts: readonly AccountRef[],
  store: (raws: readonly RawArrival[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const door = await openSmtpDoor(link, store);
      await Promise.all(accounts.map(({ id }) => link.health.live(id, "door")));
      await untilAborted(signal);
      await door.close();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown";
      const health = {
        state: "late",
        code: "mail-port-taken",
        values: { port: link.settings.door.port, code },
      } as const;
      await Promise.all(accounts.map(({ id }) => link.health.told(id, "door", health)));
      await pause(AGAIN_MS, signal);
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
