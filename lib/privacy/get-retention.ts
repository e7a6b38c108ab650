import { z } from "zod";
import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { readDays } from "./read-days";
import type { Retention } from "./schemas";

const countsSchema = z.record(z.string(), z.number());

/** How long what is kept, and what the last night took. Admins. */
export async function getRetention(ctx: Ctx): Promise<Retention> {
  requireRole(ctx.actor, ["admin"]);
  const [days, last] = await Promise.all([
    readDays(ctx),
    ctx.db.retentionRun.findFirst({ orderBy: { startedAt: "desc" } }),
  ]);
  return {
    days,
    lastRun: last && {
      startedAt: last.startedAt.toISOString(),
      endedAt: last.endedAt?.toISOString() ?? null,
      counts: countsSchema.parse(last.counts),
    },
  };
}
