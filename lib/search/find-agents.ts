import type { Ctx } from "@/lib/context/ctx";

/** The agents meant by `me`, by initials (`^GT`, also of those who left and of one account) or by name or alias. */
export async function findAgents(ctx: Ctx, value: string): Promise<string[]> {
  const { actor } = ctx;
  if (value.toLowerCase() === "me") return actor.type === "agent" ? [actor.agentId] : [];
  const initials = value.replace(/^\^/, "").toLowerCase();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT "agentId" AS id FROM "InitialsHolder" WHERE lower(initials) = ${initials}
    UNION SELECT "agentId" FROM "AccountInitials" WHERE lower(initials) = ${initials}
    UNION SELECT id FROM "Agent" WHERE lower(alias) = ${initials}
    UNION SELECT id FROM "Agent" WHERE search_words("displayName") @@ phraseto_tsquery('simple', search_clean(${value}))`;
  return rows.map(({ id }) => id);
}
