import { NotFound, Refused } from "@/lib/base/errors";
import type { WorkerCtx } from "@/lib/context/ctx";
import { findAccountRef } from "./find-account-ref";

/** Reads an account's readiness from its provider and keeps it; what a person confirmed by hand stays. Throws NotFound. */
export async function checkAccount(ctx: WorkerCtx, accountId: string): Promise<{ checks: number }> {
  const account = accountId === "" ? null : await findAccountRef(ctx, accountId);
  if (!account) throw new NotFound("not-found");
  const channel = ctx.channels.get(account.channel);
  if (!channel) throw new Refused("channel-unknown", { channel: account.channel });
  const results = await channel.check(account);
  await ctx.db.$executeRaw`
    INSERT INTO "AccountCheck" ("accountId", "check", state, "values", "checkedAt")
    SELECT ${accountId}::uuid, row."check", row.state, row."values", ${ctx.now()}
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS row("check" text, state text, "values" jsonb)
    ON CONFLICT ("accountId", "check") DO UPDATE
      SET state = excluded.state, "values" = excluded."values", "checkedAt" = excluded."checkedAt"
      WHERE "AccountCheck".state <> 'confirmed' OR excluded.state = 'ok'`;
  return { checks: results.length };
}
