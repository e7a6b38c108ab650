import { listCanaries } from "@/lib/accounts/list-canaries";
import { healthLight } from "@/lib/accounts/rules/health-light";
import type { Ctx } from "@/lib/context/ctx";
import type { AccountLight } from "./wallboard-schemas";

/** How each active account does, with its newest message to itself: every agent may know. */
export async function listLights(ctx: Ctx): Promise<AccountLight[]> {
  const [accounts, canaries] = await Promise.all([
    ctx.db.account.findMany({
      where: { isActive: true },
      orderBy: [{ channel: "desc" }, { handle: "asc" }],
      select: {
        id: true,
        channel: true,
        handle: true,
        isActive: true,
        connectionState: true,
        healthState: true,
        healthCause: true,
        lastReceivedAt: true,
        ingestDelaySeconds: true,
      },
    }),
    listCanaries(ctx),
  ]);
  return accounts.map((account) => {
    const flown = canaries.find(({ accountId }) => accountId === account.id);
    const last = flown?.isOn && flown.obstacle === null ? flown.last : null;
    return {
      id: account.id,
      channel: account.channel,
      handle: account.handle,
      ...healthLight(account),
      lastReceivedAt: account.lastReceivedAt?.toISOString() ?? null,
      ingestDelaySeconds: account.ingestDelaySeconds,
      canary: last && { state: last.state, delaySeconds: last.delaySeconds },
    };
  });
}
