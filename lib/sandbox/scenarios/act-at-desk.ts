import { deskApi } from "./desk-api";
import type { Step } from "./scenario";

type Act = Extract<Step, { do: "act" }>;
interface Records {
  handles: { id: string }[];
  lookups: { id: string; name: string }[];
  actions: { id: string; name: string; lookupId: string | null }[];
  rules: { id: string; proves: string; evidence: string[] }[];
  checks: { handleId: string; proves: string }[];
}

const PATIENCE_MS = 20_000;

/**
 * Greta, where nobody sits at the desk: she looks the record up, checks who it is and does the deed, through the desk's
 * own API. What was done in an earlier telling is left as it is.
 */
export async function actAtDesk(deskUrl: string, act: Act): Promise<void> {
  const { call, conversationOf } = deskApi(deskUrl);
  const { id: conversationId } = await conversationOf(act.to);
  const records = await call<Records>("GET", `/conversations/${conversationId}/records`);
  const action = records.actions.find(({ name }) => name === act.action);
  const lookup = records.lookups.find(({ id }) => id === action?.lookupId);
  const rule = records.rules.find(({ proves }) => proves === act.proves);
  const handleId = records.handles[0]?.id;
  if (!action || !lookup || !rule || !handleId) throw new Error(`the desk offers no ${act.action} here`);
  const asked = { conversationId, input: act.subject, isFresh: true };
  const card = await call<{ choices: Record<string, string[]> }>(
    "POST",
    `/lookups/${lookup.id}/look-up`,
    asked,
  );
  const choice = Object.values(card.choices)
    .flat()
    .find((each) => each.startsWith(act.choice.starts));
  if (!choice) return;
  if (!records.checks.some((each) => each.handleId === handleId && each.proves === act.proves))
    await call("POST", `/conversations/${conversationId}/identity-checks`, {
      handleId,
      ruleId: rule.id,
      evidence: rule.evidence,
    });
  const values = { ...act.values, [act.choice.field]: choice };
  const key = `story-${conversationId}-${act.subject}-${choice}`.slice(0, 100);
  const run = { conversationId, handleId, key, subject: act.subject, values };
  let { id, state } = await call<{ id: string; state: string }>("POST", `/actions/${action.id}/runs`, run);
  for (const until = Date.now() + PATIENCE_MS; state !== "done" && Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    ({ id, state } = await call<{ id: string; state: string }>("GET", `/action-runs/${id}`));
  }
  if (state !== "done") throw new Error(`${act.action} of ${act.subject} ended as ${state}`);
}
