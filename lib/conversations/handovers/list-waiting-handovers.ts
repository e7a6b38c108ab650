import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { actingAgent } from "../acting-agent";
import type { WaitingHandover } from "./handover-schemas";
import { readSheets } from "./read-sheets";

const SHOWN = 20;

/** What waits for the actor to accept; and for leads and admins, what nobody has accepted in time. */
export async function listWaitingHandovers(ctx: Ctx): Promise<WaitingHandover[]> {
  const { agentId, role } = actingAgent(ctx.actor);
  const told = role === "agent" ? sql`false` : sql`h."alarmedAt" IS NOT NULL`;
  const sheets = await readSheets(
    ctx,
    sql`h."closedAt" IS NULL AND k.pending > 0 AND (h."toAgentId" = ${agentId}::uuid OR ${told})`,
    SHOWN,
  );
  return sheets.map(({ id, from, to, endsAt, counts, alarmedAt }) => ({
    ...{ id, from, to, endsAt },
    pending: counts.pending,
    isForMe: to?.id === agentId,
    isAlarmed: alarmedAt !== null,
  }));
}
