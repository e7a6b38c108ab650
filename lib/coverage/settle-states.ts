import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { type AgentState, type AwakeState, type StoredState, stateChange } from "./rules/agent-state";
import { writeState } from "./write-state";

interface Row {
  agentId: string;
  state: AgentState | null;
  since: Date | null;
  until: Date | null;
  before: AwakeState | null;
  lastSeenAt: Date | null;
  signedInAt: Date | null;
}

/**
 * Writes down what silence and signs of life make of agents' states, for the hours. A silence begins with the last
 * sign of life, not when it is noticed. Answers how many changed. For the worker.
 */
export async function settleStates(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const rows = await ctx.db.$queryRaw<Row[]>`
      SELECT a.id AS "agentId", w.state, w.since, w.until, w.before,
        (SELECT max("lastSeenAt") FROM "Session" s WHERE s."agentId" = a.id AND s."revokedAt" IS NULL) AS "lastSeenAt",
        (SELECT max("createdAt") FROM "Session" s WHERE s."agentId" = a.id AND s."revokedAt" IS NULL) AS "signedInAt"
      FROM "Agent" a LEFT JOIN "AgentState" w ON w."agentId" = a.id
      WHERE a."isActive" OR w.state <> 'away' ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED`;
    let changed = 0;
    for (const { agentId, state, since, until, before, ...signs } of rows) {
      const stored: StoredState | null = state && since ? { state, since, before } : null;
      const change = stateChange(stored, signs, now);
      if (!change) continue;
      const isSame = change.state === state;
      await writeState(ctx, {
        agentId,
        ...change,
        since: isSame && since ? since : startOf(change.state, { since, lastSeenAt: signs.lastSeenAt, now }),
        until: isSame ? until : null,
        cause: isSame ? null : change.state === "away" ? "silent" : "back",
      });
      changed += 1;
    }
    return changed;
  });
}

function startOf(
  state: AgentState,
  { since, lastSeenAt, now }: { since: Date | null; lastSeenAt: Date | null; now: Date },
): Date {
  if (state !== "away" || !lastSeenAt) return now;
  // What was said after the last sign of life stood for a moment at least.
  return since && lastSeenAt <= since ? new Date(since.getTime() + 1) : lastSeenAt;
}
