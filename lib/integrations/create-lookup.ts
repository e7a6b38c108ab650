import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { isTargetUrl } from "./rules/target-url";
import type { CreateLookup } from "./schemas";
import { secretSeal } from "./seal-names";

/** Declares a lookup on an account; the secret that signs its calls is told this once. Admins only. Throws NotFound, Invalid `target-url`. */
export async function createLookup(outer: Ctx, input: CreateLookup): Promise<{ id: string; secret: string }> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  if (!isTargetUrl(input.url, outer.world)) throw new Invalid("target-url");
  const { secret = newSecret(outer), fields, inputPattern, needsProof, ...columns } = input;
  const createdAt = outer.now();
  const id = uuidv7(createdAt, outer.random);
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({ where: { id: input.accountId }, select: { id: true } });
    if (!account) throw new NotFound("not-found");
    const sealedSecret = ctx.vault.seal(secretSeal, secret);
    await ctx.db.lookup.create({
      data: {
        ...columns,
        ...{ id, fields, sealedSecret, createdAt, createdById: agentId },
        inputPattern: inputPattern ?? null,
        needsProof: needsProof ?? null,
      },
    });
    const values = { accountId: input.accountId };
    await writeEntry(ctx, { action: "lookup.created", subject: "lookup", subjectId: id, values });
  });
  return { id, secret };
}

/** 256 bits for signing calls. */
export function newSecret(ctx: Ctx): string {
  return Buffer.from(ctx.random(32)).toString("base64url");
}
