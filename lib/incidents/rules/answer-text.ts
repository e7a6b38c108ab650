import { fillFields } from "@/lib/macros/rules/fill-fields";
import { firstName } from "@/lib/macros/rules/first-name";
import { pickText } from "@/lib/macros/rules/pick-text";
import type { MacroText } from "@/lib/macros/schemas";

/** Whom an answer goes to, and where. */
export interface Answered {
  language: string | null;
  audience: "public" | "private";
  displayName: string;
  handleName: string | null;
  username: string | null;
  /** The first name of who signs. */
  agent: string;
  account: string | null;
  /** Of the list; none where it was made for another handle of theirs: it goes to that handle alone. */
  fields: Readonly<Record<string, string>>;
}

export interface AnswerText {
  text: string;
  language: string;
  wordings: number;
  missing: string[];
}

/**
 * What one person is answered: the text for the audience in their language in one of its wordings, its fields filled.
 * In public the name is the one they bear there, and no private field is said. Null where there is no text for it.
 */
export function answerText(texts: readonly MacroText[], to: Answered, variant: number): AnswerText | null {
  const { audience } = to;
  const text = pickText(texts, { language: to.language, audience });
  if (!text) return null;
  const wordings = [text.text, ...text.variants];
  const language = text.language || (to.language ?? "en");
  const values = {
    first_name: firstName(to.handleName) ?? (audience === "private" ? firstName(to.displayName) : null),
    handle: to.username ? `@${to.username}` : null,
    agent: to.agent,
    account: to.account,
    order: to.fields.order ?? null,
    locator: to.fields.locator ?? null,
  };
  const wording = wordings[variant % wordings.length] ?? text.text;
  const filled = fillFields(wording, values, { language, audience });
  return { text: filled.text, language, wordings: wordings.length, missing: filled.missing };
}

/** As providers compare texts: in small letters, without what can't be seen. */
export const sameness = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();
