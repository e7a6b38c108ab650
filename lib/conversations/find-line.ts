import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySee } from "@/lib/agents/rules/may-see";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { ArrivalAccount } from "./arrival";

/** A phone line whose calls the actor may see. Throws NotFound for any other account, Refused `not-a-line` for one that is no phone. */
export async function findLine(ctx: Ctx, accountId: string): Promise<ArrivalAccount> {
  const [account, barred] = await Promise.all([
    ctx.db.account.findUnique({
      where: { id: accountId },
      select: { id: true, channel: true, externalId: true, teamId: true, reopenDays: true },
    }),
    listBarredAccounts(ctx),
  ]);
  if (!account || !maySee(ctx.actor, account) || barred.has(account.id)) throw new NotFound("not-found");
  // Only calls end.
  if (ctx.traits.get(account.channel)?.turnStart !== "ended") throw new Refused("not-a-line");
  return account;
}
