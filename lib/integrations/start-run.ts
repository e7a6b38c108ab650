import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireIdentity } from "@/lib/customers/require-identity";
import { findAnswer } from "./find-answer";
import { requireUsable } from "./find-usable";
import { getRun } from "./get-run";
import { clickOf, insertRun } from "./insert-run";
import { getLookup } from "./look-up";
import { type FormValues, readForm } from "./rules/form-values";
import { tidyInput } from "./rules/input-pattern";
import type { Action, ActionRun, RunAction } from "./schemas";
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
  await inTransaction(outer, (ctx) => insertRun(ctx, { id, agentId, action, talk, wish, input }));
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
