import type { AccountRef } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";

/** Runs a deed for every account at once: one in trouble holds up no other. Throws the first trouble when all are done. */
export function forEachAccount(
  list: (ctx: WorkerCtx) => Promise<AccountRef[]>,
  deed: (ctx: WorkerCtx, accountId: string) => Promise<unknown>,
): (ctx: WorkerCtx) => Promise<void> {
  return async (ctx) => {
    const done = await Promise.allSettled((await list(ctx)).map(({ id }) => deed(ctx, id)));
    const broken = done.find((each) => each.status === "rejected");
    if (broken) throw broken.reason;
  };
}
