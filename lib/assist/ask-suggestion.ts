import { askWire } from "@/lib/accounts/ask-wire";
import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import type { Conversation } from "@/lib/conversations/schemas";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import { readGuarded } from "@/lib/replies/read-guarded";
import { voiceOf } from "@/lib/voice/voice-of";
import { readSaid } from "./read-said";
import { factsIn } from "./rules/facts-in";
import { mask, noMasks, unmask } from "./rules/masking";
import { promptOf, systemOf } from "./rules/suggestion-prompt";
import { type AskSuggestion, assistAnswerSchema, type Suggestion } from "./schemas";

/** How this desk asks; null where it does not. */
export type AssistSettings = { sendsFacts: boolean } | null;

export const ASSIST = "assist";

/**
 * Words for an answer from the service the desk is set up with: a suggestion, read by nobody yet and never sent by
 * itself. Facts and names of the person are masked before they leave, and back in their places after; card numbers
 * always are. Throws NotFound, Refused `assist-off`, `assist-nothing`, `assist-restricted`, `wire-silent`, and as answerAssist.
 */
export async function askSuggestion(
  ctx: Ctx,
  settings: AssistSettings,
  conversationId: string,
  input: AskSuggestion,
): Promise<Suggestion> {
  requireAgentActor(ctx.actor);
  if (!settings) throw new Refused("assist-off");
  const conversation = await getVisible(ctx, conversationId);
  const { kind, audience, text } = input;
  if ((kind === "shorter" || kind === "translate") && text.trim() === "") throw new Refused("assist-nothing");
  const barred = [...(await listBarredAccounts(ctx))];
  const { desk, names, isRestricted, said } = await readSaid(ctx, conversation, barred);
  if (isRestricted) throw new Refused("assist-restricted");
  const guarded = await readGuarded(ctx, conversation.customer.id);
  const masks = noMasks();
  const hidden = (words: string, isWritten: boolean) => {
    const facts = settings.sendsFacts ? cardsIn(words) : factsIn(words, guarded, names);
    return mask(masks, words, facts, isWritten);
  };
  const needsHistory = kind === "draft" || kind === "summary";
  const history = (needsHistory ? said : []).map((each) => ({ ...each, text: hidden(each.text, false) }));
  const prompt = promptOf(history, hidden(text, true));
  const system = systemOf({ kind, audience, language: languageOf(input, conversation), desk });
  const answer = await askWire(ctx, { kind: ASSIST, input: { system, prompt } });
  const suggested = unmask(
    masks,
    assistAnswerSchema.parse(answer).text,
    kind === "summary" ? "private" : audience,
  );
  await writeEntry(ctx, {
    action: "assist.asked",
    subject: "conversation",
    subjectId: conversationId,
    values: { kind, audience, masked: masks.byMark.size },
  });
  const voice = kind === "summary" ? [] : await voiceOf(ctx, { conversationId, audience, text: suggested });
  return { kind, text: suggested, masked: masks.byMark.size, voice };
}

function languageOf({ kind, language }: AskSuggestion, conversation: Conversation): string | null {
  return language ?? (kind === "summary" ? "en" : conversation.language);
}

function cardsIn(text: string) {
  return findPersonal(text).filter(({ kind }) => kind === "card-number");
}
