import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type PostRule, postRuleSchema } from "./deed-schemas";

/** Where nobody chose: a second pair of eyes, and no picture without its words. */
export const USUAL_RULE: PostRule = { approval: "member", altText: "require" };

/** What an account asks of its posts. Throws NotFound for no account. */
export async function getPostRule(ctx: Ctx, accountId: string): Promise<PostRule> {
  const [row] = await ctx.db.$queryRaw<{ approval: string | null; altText: string | null }[]>`
    SELECT r.approval, r."altText" FROM "Account" a LEFT JOIN "PostRule" r ON r."accountId" = a.id
    WHERE a.id = ${accountId}::uuid`;
  if (!row) throw new NotFound("not-found");
  return row.approval === null ? USUAL_RULE : postRuleSchema.parse(row);
}
