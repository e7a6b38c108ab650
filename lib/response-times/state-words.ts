import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { StateWords } from "./truth-schemas";

/** Keeps what an account says of itself elsewhere, for the truth check; an empty text forgets it. Admins only. Throws NotFound. */
export async function stateWords(outer: Ctx, accountId: string, { kind, text }: StateWords): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.count({ where: { id: accountId } });
    if (account === 0) throw new NotFound("not-found");
    if (text === "") await ctx.db.statement.deleteMany({ where: { accountId, kind } });
    else {
      const said = { text, statedAt: ctx.now(), statedById: agentId };
      const where = { accountId_kind: { accountId, kind } };
      await ctx.db.statement.upsert({ where, create: { accountId, kind, ...said }, update: said });
    }
    await writeEntry(ctx, {
      action: "statement.changed",
      subject: "account",
      subjectId: accountId,
      values: { kind, isRemoved: text === "" },
    });
  });
}
