import type { Brand, SandboxDoor } from "./sandbox-door";

interface Planted {
  endpoint: string;
  account?: string;
  times: number;
  status?: number;
  cut?: "before" | "after";
}

/** What can go wrong outside, by the name the page says it with. Those of X hit the brand's accounts only. */
const FAULTS = {
  "posts-unavailable": { endpoint: "POST /2/tweets", times: 3, status: 503 },
  "post-answer-lost": { endpoint: "POST /2/tweets", times: 1, cut: "after" },
  "posts-limited": { endpoint: "POST /2/tweets", times: 1, status: 429 },
  "messages-refused": { endpoint: "POST /2/dm_conversations*", times: 1, status: 403 },
  "stream-cut": { endpoint: "GET /2/activity/stream", times: 2, cut: "before" },
  "mail-refused": { endpoint: "SMTP RCPT", times: 1, status: 550 },
  "mail-answer-lost": { endpoint: "SMTP DATA", times: 1, cut: "after" },
  "webhook-fails": { endpoint: "HOOK /api/webhooks/x", times: 3, status: 500 },
} as const satisfies Record<string, Planted>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as [FaultName, ...FaultName[]];

/** Lets one thing go wrong, for each of the brand's accounts where it concerns them. */
export async function plantFault(
  door: SandboxDoor,
  name: FaultName,
  brands: readonly Brand[],
): Promise<void> {
  const fault: Planted = FAULTS[name];
  const byAccount = fault.endpoint.startsWith("POST ");
  const accounts = byAccount ? brands.map(({ username }) => username) : [undefined];
  for (const account of accounts)
    await door.ask("POST", "/sandbox/faults", { body: { ...fault, ...(account ? { account } : {}) } });
}

/** Those that have not all struck yet, with how many are left (of the account with the most). */
export async function listPlanted(door: SandboxDoor): Promise<{ name: FaultName; left: number }[]> {
  const { data } = await door.ask<{ data: Planted[] }>("GET", "/sandbox/faults");
  return FAULT_NAMES.flatMap((name) => {
    const fault: Planted = FAULTS[name];
    const left = data
      .filter(
        (each) => each.endpoint === fault.endpoint && each.status === fault.status && each.cut === fault.cut,
      )
      .map(({ times }) => times);
    return left.length > 0 ? [{ name, left: Math.max(...left) }] : [];
  });
}
