import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "./name-agents";
import type { FlagRuleVersion, WrittenRules } from "./rule-set-schemas";
import { DEFAULT_FLAG_RULES } from "./rules/default-rules";
import { storedRules } from "./rules/stored-rules";
import { writtenRules } from "./rules/written-rules";

const NEWEST = 50;

/** The versions of the rules, newest first, down to what the program brings; the last fifty. Leads and admins. */
export async function listFlagRuleVersions(ctx: Ctx): Promise<FlagRuleVersion[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const rows = await ctx.db.flagRuleSet.findMany({
    orderBy: { version: "desc" },
    take: NEWEST,
    select: { version: true, note: true, restores: true, createdById: true, createdAt: true },
  });
  const named = await nameAgents(
    ctx,
    rows.map(({ createdById }) => createdById),
  );
  return [
    ...rows.map(({ version, note, restores, createdById, createdAt }) => ({
      version,
      note,
      restores,
      publishedBy: named(createdById),
      publishedAt: createdAt.toISOString(),
    })),
    { version: 0, note: "", restores: null, publishedBy: null, publishedAt: null },
  ];
}

/** The rules of one version. Leads and admins. Throws NotFound. */
export async function getFlagRuleVersion(ctx: Ctx, version: number): Promise<{ rules: WrittenRules }> {
  requireRole(ctx.actor, ["lead", "admin"]);
  if (version === 0) return { rules: writtenRules(DEFAULT_FLAG_RULES) };
  const row = await ctx.db.flagRuleSet.findUnique({ where: { version } });
  if (!row) throw new NotFound("not-found");
  return { rules: writtenRules(storedRules(row.rules, version)) };
}
