import type { SendOutcome } from "@/lib/channels/channel";

const GRACE_MS = 5000;

/** A call that ends, whatever the channel does: no answer in time, or an exception, is in doubt. */
export async function callInTime(timeoutMs: number, call: () => Promise<SendOutcome>): Promise<SendOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: "unknown", code: "timeout" }), timeoutMs + GRACE_MS);
  });
  try {
    return await Promise.race([call(), late]);
  } catch {
    return { outcome: "unknown", code: "channel-broke" };
  } finally {
    clearTimeout(timer);
  }
}
