import { isDeepStrictEqual } from "node:util";
import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findFlagDraft } from "../get-flag-rules";
import { readFlagRules } from "../read-flag-rules";
import { tidyRules, writtenRules } from "../rules/written-rules";
import type { Replay } from "./replay-schemas";

/** A replay, how far it is and what it found. Leads and admins. Throws NotFound. */
export async function getReplay(ctx: Ctx, id: string): Promise<Replay> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const row = await ctx.db.flagReplay.findUnique({ where: { id } });
  if (!row) throw new NotFound("not-found");
  return replayOf(ctx, row);
}

/** The newest that was not cancelled; null where there is none. Leads and admins. */
export async function findLatestReplay(ctx: Ctx): Promise<Replay | null> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const row = await ctx.db.flagReplay.findFirst({
    where: { state: { not: "cancelled" } },
    orderBy: { createdAt: "desc" },
  });
  return row && replayOf(ctx, row);
}

type Row = NonNullable<Awaited<ReturnType<Ctx["db"]["flagReplay"]["findFirst"]>>>;

async function replayOf(ctx: Ctx, row: Row): Promise<Replay> {
  const rules = (await findFlagDraft(ctx))?.rules ?? writtenRules(await readFlagRules(ctx));
  return {
    id: row.id,
    state: row.state as Replay["state"],
    fromAt: row.fromAt.toISOString(),
    toAt: row.toAt.toISOString(),
    read: row.readCount,
    total: row.totalCount,
    isCurrent: isDeepStrictEqual(row.rules, JSON.parse(JSON.stringify(tidyRules(rules)))),
    result: row.result as Replay["result"],
    failure: row.failure as Replay["failure"],
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
