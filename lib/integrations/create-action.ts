import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { newSecret } from "./create-lookup";
import { isTargetUrl } from "./rules/target-url";
import type { CreateAction } from "./schemas";
import { secretSeal } from "./seal-names";

/** Declares an action on an account, offered on a lookup's card where one is named. Admins only. Throws NotFound, Invalid `target-url`. */
export async function createAction(outer: Ctx, input: CreateAction): Promise<{ id: string; secret: string }> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  if (!isTargetUrl(input.url, outer.world)) throw new Invalid("target-url");
  const { secret = newSecret(outer), form, result, accountId, lookupId, name, url } = input;
  const createdAt = outer.now();
  const id = uuidv7(createdAt, outer.random);
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
    const lookup = lookupId ? await ctx.db.lookup.findFirst({ where: { id: lookupId, accountId } }) : null;
    if (!account || (lookupId && !lookup)) throw new NotFound("not-found");
    await ctx.db.action.create({
      data: {
        ...{ id, accountId, name, url, createdAt, createdById: agentId },
        lookupId: lookupId ?? null,
        fields: { form, result },
        needsProof: input.needsProof ?? null,
        dailyLimit: input.dailyLimit ?? null,
        sealedSecret: ctx.vault.seal(secretSeal, secret),
      },
    });
    await writeEntry(ctx, {
      action: "action.created",
      subject: "action",
      subjectId: id,
      values: { accountId },
    });
  });
  return { id, secret };
}
