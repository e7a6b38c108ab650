import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Talk } from "@/lib/customers/find-talk";
import { requireIdentity } from "@/lib/customers/require-identity";
import { findAnswer, hashOf } from "./find-answer";
import { requireUsable } from "./find-usable";
import { getRun } from "./get-run";
import { getLookup } from "./look-up";
import { type FormValues, readForm } from "./rules/form-values";
import { tidyInput } from "./rules/input-pattern";
import type { Action, ActionRun, RunAction } from "./schemas";
import { runSeal } from "./seal-names";
import { viewAction } from "./view-declared";

/**
 * Asks the worker to do an action once. The same click answers with the same run; the same deed from another tab is
 * refused, and done again only on purpose (`again`). Throws NotFound, Refused `identity-unproven`, `action-limit`,
 * Invalid of the form, Conflict `action-ran-before`.
 */
export async function startRun(outer: Ctx, actionId: string, wish: RunAction): Promise<ActionRun> {
  const { agentId } = requireAgentActor(outer.actor);
  const known = await outer.db.actionRun.findUnique({ where: { clickKey: clickOf(agentId, wish) } });
  if (known) return getRun(outer, known.id);
  const row = await outer.db.action.findFirst({ where: { id: actionId, retiredAt: null } });
  if (!row) throw new NotFound("not-found");
  const action = viewAction(row);
  const { conversationId, handleId } = wish;
  const talk = await requireUsable(outer, conversationId, action.accountId);
  if (!talk.handleIds.includes(handleId)) throw new NotFound("not-found");
  if (action.needsProof)
    await requireIdentity(outer, { conversationId, handleId, purpose: action.needsProof });
  const input = await inputOf(outer, action, wish);
  const id = uuidv7(outer.now(), outer.random);
  await inTransaction(outer, (ctx) => insert(ctx, { id, agentId, action, talk, wish, input }));
  const inserted = await outer.db.actionRun.findUnique({ where: { clickKey: clickOf(agentId, wish) } });
  if (!inserted) throw new Conflict("action-ran-before", { name: action.name });
  outer.bell.ring("wires");
  return getRun(outer, inserted.id);
}

async function inputOf(
  ctx: Ctx,
  action: Action,
  wish: RunAction,
): Promise<{ subject: string; values: FormValues }> {
  if (!action.lookupId) return { subject: wish.subject, values: readForm(action.form, wish.values, {}) };
  const lookup = await getLookup(ctx, action.lookupId);
  const subject = tidyInput(lookup.inputKind, wish.subject);
  const hasChoices = action.form.some(({ optionsPath }) => optionsPath);
  const found = hasChoices ? (await findAnswer(ctx, lookup, subject, false)).found : null;
  return { subject, values: readForm(action.form, wish.values, found?.choices ?? {}) };
}

interface NewRun {
  id: string;
  agentId: string;
  action: Action;
  talk: Talk;
  wish: RunAction;
  input: { subject: string; values: FormValues };
}

async function insert(ctx: Ctx, { id, agentId, action, talk, wish, input }: NewRun): Promise<void> {
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

function clickOf(agentId: string, { key, conversationId }: RunAction): string {
  return `${agentId} ${conversationId} ${key}`;
}
