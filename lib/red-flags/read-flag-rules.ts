import type { Ctx } from "@/lib/context/ctx";
import { DEFAULT_FLAG_RULES } from "./rules/default-rules";
import { storedRules } from "./rules/stored-rules";
import type { FlagRules } from "./schemas";

const KEPT = 4;
/** By the id of a set, which never changes and is no other desk's. */
const known = new Map<string, FlagRules>();

/**
 * The rules in force: the newest published, else those the program brings (version 0). `currentId`, the id of the
 * newest set where it was read along with something else (null: none), spares the statements while nothing has changed.
 */
export async function readFlagRules(ctx: Ctx, currentId?: string | null): Promise<FlagRules> {
  const id = currentId === undefined ? await findCurrentId(ctx) : currentId;
  if (id === null) return DEFAULT_FLAG_RULES;
  const found = known.get(id);
  if (found) return found;
  const { rules, version } = await ctx.db.flagRuleSet.findUniqueOrThrow({ where: { id } });
  const read = storedRules(rules, version);
  known.set(id, read);
  for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
  return read;
}

async function findCurrentId(ctx: Ctx): Promise<string | null> {
  const row = await ctx.db.flagRuleSet.findFirst({ orderBy: { version: "desc" }, select: { id: true } });
  return row?.id ?? null;
}
