import { z } from "zod";
import type { Mailbox } from "../mailbox";
import { brieflyRemembered } from "./brief-memory";
import type { EmailSettings } from "./settings";

const stateSchema = z.object({ imapPort: z.number().nullable() });
const ASKED_MS = 3000;
const TIMEOUT_MS = 1500;

/** A sandbox mailbox's IMAP server, as the sandbox says where it stands today; a mailbox with one of its own keeps that. */
export function findSandboxImap(
  settings: EmailSettings,
): (mailbox: Mailbox | null) => Promise<Mailbox | null> {
  const portOf = brieflyRemembered(async (url) => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
    return answer?.ok ? (stateSchema.safeParse(await answer.json()).data?.imapPort ?? null) : null;
  }, ASKED_MS);
  return async (mailbox) => {
    if (!mailbox?.isSandbox || !settings.isSandbox || mailbox.imap) return mailbox;
    const port = await portOf(settings.sandboxStateUrl);
    const name = mailbox.address;
    return port === null
      ? mailbox
      : { ...mailbox, imap: { host: "127.0.0.1", port, tls: "none", name, password: "sandbox" } };
  };
}
