"use server";

import { runPublicAction } from "@/lib/auth/public-action";
import { answerAsk } from "@/lib/replies/answer-ask";
import { answerAskSchema } from "@/lib/replies/satisfaction-schemas";

/** The form sends it with or without scripts; what was typed comes back when it was not taken. */
export async function answerQuestion(_before: unknown, form: unknown) {
  if (!(form instanceof FormData)) return { step: "dead" as const };
  const typed = { score: String(form.get("score") ?? ""), words: String(form.get("words") ?? "") };
  const wish = { token: String(form.get("token") ?? ""), ...typed };
  const result = await runPublicAction(answerAskSchema, wish, answerAsk);
  if (result.ok) return { step: "thanks" as const };
  if (result.code === "feedback-link-dead") return { step: "dead" as const };
  return { step: result.code === "malformed" ? ("choose" as const) : ("failed" as const), typed };
}
