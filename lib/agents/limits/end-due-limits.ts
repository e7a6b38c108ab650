import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { finish } from "./end-limit";

interface Due {
  id: string;
  agentId: string;
  email: string;
  isHelper: boolean;
}

/** Ends what was to end by now. Any number of workers may run it. Answers how many. */
export async function endDueLimits(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const due = await ctx.db.$queryRaw<Due[]>`
      SELECT l.id, l."agentId", a.email, l."isHelper" FROM "AgentLimit" l JOIN "Agent" a ON a.id = l."agentId"
      WHERE l."endedAt" IS NULL AND l."untilAt" <= ${ctx.now()}::timestamptz
      ORDER BY l."untilAt", l.id LIMIT 100 FOR UPDATE OF l SKIP LOCKED`;
    for (const each of due) await finish(ctx, each);
    return due.length;
  });
}
