import { requireAdmin } from "@/lib/accounts/rules/require-admin";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { patternFault } from "@/lib/customers/rules/personal/order-pattern";
import type { AccountGuard, SetAccountGuard } from "./account-guard-schemas";
import { getAccountGuard } from "./get-account-guard";

/**
 * Keeps what the guard knows of an account. Admins only. Throws NotFound, Invalid `bad-pattern` for one that is empty,
 * holds a sign without meaning, or fits everything.
 */
export async function setAccountGuard(outer: Ctx, input: SetAccountGuard): Promise<AccountGuard> {
  requireAdmin(outer.actor);
  const { accountId } = input;
  for (const pattern of input.orderPatterns) {
    const fault = patternFault(pattern);
    if (fault) throw new Invalid("bad-pattern", { pattern, fault });
  }
  const data = {
    orderPatterns: [...new Set(input.orderPatterns)],
    publicNumbers: [...new Set(input.publicNumbers)],
  };
  await inTransaction(outer, async (ctx) => {
    await getAccountGuard(ctx, accountId);
    await ctx.db.accountGuard.upsert({
      where: { accountId },
      create: { accountId, ...data },
      update: data,
    });
    await writeEntry(ctx, {
      action: "account.guard-changed",
      subject: "account",
      subjectId: accountId,
      values: { patterns: data.orderPatterns.length, numbers: data.publicNumbers.length },
    });
  });
  return data;
}
