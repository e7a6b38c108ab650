import type { Logger } from "pino";
import { listConnectedAccounts } from "@/lib/accounts/list-connected-accounts";
import type { AccountRef, Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { takeRaw } from "@/lib/intake/take-raw";
import { hasten, type Lease, listTasks, release, renew, takeDue } from "./lease";
import { type Pump, startPump } from "./pump";

const BEAT_MS = 2000;
const LEASE_MS = 9000;

/**
 * Holds a channel's live way in open for its connected accounts: one worker at a time, by a lease that follows within
 * 9 s when that worker dies. Opens it anew when accounts come or go, and has the lists read for what came meanwhile.
 */
export function startListening(ctx: WorkerCtx, log: Logger, channel: Channel): Pump {
  const name = `listen:${channel.traits.name}`;
  let lease: Lease | null = null;
  let line: Line | null = null;
  const pump = startPump(log, BEAT_MS, async () => {
    if (lease) lease = await renew(ctx, lease, LEASE_MS);
    else {
      await listTasks(ctx, [name]);
      lease = (await takeDue(ctx, [name], LEASE_MS))[0] ?? null;
    }
    const accounts = lease ? await listConnectedAccounts(ctx, channel.traits.name) : [];
    const wanted = accounts.map(({ id, externalId }) => `${id} ${externalId}`).join();
    if (line && (line.accounts !== wanted || line.isOver())) {
      await line.close();
      line = null;
    }
    if (!line && wanted !== "") {
      line = openLine(ctx, log, channel, accounts, wanted);
      await hasten(ctx, "pull");
    }
    return 0;
  });
  return {
    ring: pump.ring,
    stop: async () => {
      await pump.stop();
      await line?.close();
      if (lease) await release(ctx, lease, 0, null).catch(() => undefined);
    },
  };
}

interface Line {
  accounts: string;
  isOver(): boolean;
  close(): Promise<void>;
}

function openLine(
  ctx: WorkerCtx,
  log: Logger,
  channel: Channel,
  accounts: readonly AccountRef[],
  wanted: string,
): Line {
  const stopping = new AbortController();
  let isOver = false;
  const ended = channel
    .listen(
      accounts,
      async (raws) => void (await takeRaw(ctx, raws)),
      stopping.signal,
      () => void hasten(ctx, "pull").catch(() => undefined),
    )
    .catch((err: unknown) => {
      if (!stopping.signal.aborted) log.warn({ err, channel: channel.traits.name }, "the live way in broke");
    })
    .finally(() => {
      isOver = true;
    });
  return {
    accounts: wanted,
    isOver: () => isOver,
    close: async () => {
      stopping.abort();
      await ended;
    },
  };
}
