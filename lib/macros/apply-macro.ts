import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { copyAttachments } from "@/lib/replies/copy-attachments";
import { getMacro } from "./get-macro";
import { readFieldValues } from "./read-field-values";
import { fillFields } from "./rules/fill-fields";
import { fieldsOf } from "./rules/macro-fields";
import { pickText } from "./rules/pick-text";
import type { AppliedMacro, ApplyMacro } from "./schemas";

/**
 * A macro as it reads for this person: the text for the audience in their language, its fields filled with what may be
 * said there, copies of its pictures, and what it does. A private value never stands in a public text. Throws NotFound,
 * Refused `macro-wrong-audience`.
 */
export async function applyMacro(ctx: Ctx, id: string, input: ApplyMacro): Promise<AppliedMacro> {
  const macro = await getMacro(ctx, id);
  const conversation = await getVisible(ctx, input.conversationId);
  const { audience, peek } = input;
  const text = pickText(macro.content.texts, {
    language: input.language ?? conversation.language,
    audience,
  });
  if (!text) throw new Refused("macro-wrong-audience", { name: macro.name, audience });
  const wordings = [text.text, ...text.variants];
  const variant = input.variant % wordings.length;
  const wording = wordings[variant] ?? text.text;
  const language = text.language || (conversation.language ?? "en");
  const values = await readFieldValues(ctx, conversation, { ...input, language, fields: fieldsOf(wording) });
  const filled = fillFields(wording, values, { language, audience });
  const attachmentIds = peek ? [] : await copyAttachments(ctx, macro.content.attachmentIds);
  return {
    macroId: id,
    version: macro.version,
    language: text.language,
    variant,
    wordings: wordings.length,
    text: filled.text,
    attachmentIds,
    actions: macro.content.actions,
    missing: filled.missing,
  };
}
