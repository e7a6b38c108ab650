import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Talk } from "@/lib/customers/find-talk";
import { hashOf } from "./find-answer";
import type { FormValues } from "./rules/form-values";
import type { Action, RunAction } from "./schemas";
import { runSeal } from "./seal-names";

export interface NewRun {
  id: string;
  agentId: string;
  action: Action;
  talk: Talk;
  wish: RunAction;
  input: { subject: string; values: FormValues };
}

/** Writes a run down as waiting, unless the very same is there. Throws Refused `action-limit`, NotFound for a foreign `again`. */
export async function insertRun(ctx: Ctx, { id, agentId, action, talk, wish, input }: NewRun): Promise<void> {
  const { conversationId, handleId } = wish;
  const { customerId } = talk;
  const now = ctx.now();
  await ctx.db
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`action ${action.id} ${customerId}`}, 0))`;
  const today = { actionId: action.id, customerId, createdAt: { gt: after(now, -DAY) } };
  if (action.dailyLimit) {
    const count = await ctx.db.actionRun.count({
      where: { ...today, state: { in: ["queued", "running", "unknown", "done"] } },
    });
    if (count >= action.dailyLimit) throw new Refused("action-limit", { limit: action.dailyLimit });
  }
  const inputHash = hashOf(ctx, action.id, JSON.stringify(input));
  const before = wish.again
    ? await ctx.db.actionRun.findFirst({
        where: { id: wish.again, actionId: action.id, conversationId, inputHash },
      })
    : null;
  if (wish.again && before?.state !== "done") throw new NotFound("not-found");
  const round = before ? before.round + 1 : 0;
  const sealedInput = ctx.vault.seal(runSeal, JSON.stringify(input));
  const written = await ctx.db.$executeRaw`
    INSERT INTO "ActionRun" (id, "actionId", "conversationId", "customerId", "handleId", "clickKey", "inputHash", round,
      "sealedInput", state, "agentId", "createdAt")
    VALUES (${id}::uuid, ${action.id}::uuid, ${conversationId}::uuid, ${customerId}::uuid, ${handleId}::uuid,
      ${clickOf(agentId, wish)}, ${inputHash}, ${round}, ${sealedInput}, 'queued', ${agentId}::uuid, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (written === 0) return;
  await writeEntry(ctx, {
    action: "action.asked",
    subject: "action",
    subjectId: action.id,
    values: { runId: id, conversationId, handleId, customerId },
  });
}

/** The key of a click, of one agent in one conversation. */
export function clickOf(agentId: string, { key, conversationId }: RunAction): string {
  return `${agentId} ${conversationId} ${key}`;
}
