import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listAsking } from "./list-asking";
import { mayKeep } from "./rules/may-keep-asking";
import type { Asking, SetAsking } from "./satisfaction-schemas";

/**
 * Switches the question how it went for an account, and sets how long after a resolve it is asked. Switched on it is
 * about what is resolved from then on; switched off, what was planned is not asked any more. Throws NotFound, Forbidden,
 * Refused `asks-not-there` for a channel nobody can be written to in private on.
 */
export async function setAsking(outer: Ctx, accountId: string, wish: SetAsking): Promise<Asking> {
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({
      where: { id: accountId },
      select: { teamId: true, channel: true },
    });
    if (!account) throw new NotFound("not-found");
    if (!mayKeep(ctx.actor, account.teamId)) throw new Forbidden("forbidden");
    const traits = ctx.traits.get(account.channel);
    if (wish.isOn && !traits?.audiences.some(({ audience }) => audience === "private"))
      throw new Refused("asks-not-there");
    const now = ctx.now();
    const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    await ctx.db.$executeRaw`
      INSERT INTO "SatisfactionSetting" AS s ("accountId", "isOn", "delaySeconds", "onSince", "changedAt", "changedById")
      VALUES (${accountId}::uuid, ${wish.isOn}, ${wish.delaySeconds}, ${wish.isOn ? now : null}, ${now}, ${agentId}::uuid)
      ON CONFLICT ("accountId") DO UPDATE SET "isOn" = excluded."isOn", "delaySeconds" = excluded."delaySeconds",
        "onSince" = CASE WHEN s."isOn" AND excluded."isOn" THEN s."onSince" ELSE excluded."onSince" END,
        "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`;
    await writeEntry(ctx, {
      action: wish.isOn ? "satisfaction.on" : "satisfaction.off",
      subject: "account",
      subjectId: accountId,
      values: { delaySeconds: wish.delaySeconds },
    });
  });
  const asking = (await listAsking(outer)).find(({ account }) => account.id === accountId);
  if (!asking) throw new NotFound("not-found");
  return asking;
}
