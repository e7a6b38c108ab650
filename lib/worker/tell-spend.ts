import { listEmptyBalances } from "@/lib/accounts/spend/list-empty-balances";
import { watchSpend } from "@/lib/accounts/spend/watch-spend";
import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { mailSpend } from "@/lib/replies/system-mail/mail-spend";

/** Looks at budgets and tells what is reached; an empty balance at the provider pages whoever is on call, once a day. */
export async function tellSpend(ctx: WorkerCtx): Promise<void> {
  await watchSpend(ctx);
  await mailSpend(ctx, mailWords);
  const day = ctx.now().toISOString().slice(0, 10);
  const say = mailWords.in({ locale: "en", zone: "Etc/UTC" });
  for (const { channel, handles } of await listEmptyBalances(ctx)) {
    const reason = say("spend.paged", { accounts: handles.join(", ") });
    await pageOnCall(ctx, { key: `balance:${channel}:${day}`, reason });
  }
}
