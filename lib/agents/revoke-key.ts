import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireRole } from "./rules/require-role";

/** Ends a key at once. Admins only. Throws NotFound. */
export async function revokeKey(ctx: Ctx, keyId: string): Promise<void> {
  requireRole(ctx.actor, ["admin"]);
  await inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db.$executeRaw`
      UPDATE "ApiKey" SET "revokedAt" = ${ctx.now()} WHERE id = ${keyId}::uuid AND "revokedAt" IS NULL`;
    if (ended === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "key.revoked", subject: "key", subjectId: keyId });
  });
}
