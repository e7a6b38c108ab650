import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireAdmin } from "./rules/require-admin";
import type { CreateAccount } from "./schemas";

/** Adds an account that is yet to be connected. Throws Conflict `account-taken`, Invalid `channel-unknown`. */
export async function createAccount(ctx: Ctx, input: CreateAccount): Promise<{ id: string }> {
  requireAdmin(ctx.actor);
  if (!ctx.traits.has(input.channel)) throw new Invalid("channel-unknown", { channel: input.channel });
  const at = ctx.now();
  const id = uuidv7(at, ctx.random);
  return inTransaction(ctx, async (tx) => {
    const made = await tx.db.$executeRaw`
      INSERT INTO "Account" (id, channel, purpose, handle, "displayName", "teamId", plan, "createdAt")
      VALUES (${id}::uuid, ${input.channel}, ${input.purpose}, ${input.handle}, ${input.displayName},
        ${input.teamId}::uuid, ${input.plan}, ${at})
      ON CONFLICT DO NOTHING`;
    if (made === 0) throw new Conflict("account-taken", { handle: input.handle });
    await writeEntry(tx, {
      action: "account.created",
      subject: "account",
      subjectId: id,
      values: { channel: input.channel, purpose: input.purpose, handle: input.handle },
    });
    return { id };
  });
}
