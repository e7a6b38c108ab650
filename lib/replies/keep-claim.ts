import { RENEW_MS } from "./rules/outbox-times";

/** Keeps a claim while a call is under way: nothing is taken for lost that may still go out. */
export async function whileRenewing<T>(renew: () => Promise<unknown>, call: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  try {
    return await call();
  } finally {
    clearInterval(timer);
  }
}

const TRIES = 6;
const PAUSE_MS = 500;

/** What the provider answered is worth several tries to write down, as long as the lease lasts. */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await write();
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  }
}
