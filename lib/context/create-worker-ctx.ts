import { noteBudget } from "@/lib/accounts/note-budget";
import { readMailbox } from "@/lib/accounts/read-mailbox";
import { readTokens } from "@/lib/accounts/read-tokens";
import { refreshTokens } from "@/lib/accounts/refresh-tokens";
import { reportHealth } from "@/lib/accounts/report-health";
import { routeMail } from "@/lib/accounts/route-mail";
import { noteSpend } from "@/lib/accounts/spend/note-spend";
import { takeBudget } from "@/lib/accounts/take-budget";
import type { Env } from "@/lib/base/env";
import type { Channels } from "@/lib/channels/channel";
import type { ChannelDeps } from "@/lib/channels/channel-deps";
import { type Registered, registry } from "@/lib/channels/registry";
import { listKnownIds } from "@/lib/conversations/list-known-ids";
import type { Ctx, WorkerCtx } from "./ctx";

/** What the worker alone has: the wires, each with the tokens, budget and light that accounts keep. */
export async function createWorkerCtx(
  ctx: Ctx,
  env: Env,
  registered: readonly Registered[] = registry,
): Promise<WorkerCtx> {
  const system: Ctx = { ...ctx, actor: { type: "system", task: "channels" } };
  const deps: ChannelDeps = {
    now: ctx.now,
    tokens: {
      read: (accountId) => readTokens(system, accountId),
      refresh: (accountId, stale, exchange) => refreshTokens(system, { accountId, stale, exchange }),
    },
    budget: {
      take: (scope, endpoint) => takeBudget(system, { scope, endpoint }),
      seen: (scope, endpoint, limit, remaining, resetAt) =>
        noteBudget(system, { scope, endpoint, limit, remaining, resetAt }),
    },
    meter: { note: (scope, endpoint, charges) => noteSpend(system, { scope, endpoint, charges }) },
    mailboxes: {
      read: (accountId) => readMailbox(system, accountId),
      route: (address) => routeMail(system, address),
    },
    files: ctx.files,
    deskId: ctx.vault.digest("desk-id", "mail").slice(0, 24),
    known: (channel, ids) => listKnownIds(system, { channel, ids }),
    report: (accountId, health) => reportHealth(system, { accountId, health }),
  };
  const made = await Promise.all(
    registered.map(
      async ({ traits, create }) => [traits.name, await create({ world: ctx.world, env }, deps)] as const,
    ),
  );
  const channels: Channels = new Map(made);
  return { ...ctx, channels };
}
