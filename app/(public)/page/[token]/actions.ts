"use server";

import { z } from "zod";
import { runPublicAction } from "@/lib/auth/public-action";
import { takeLinkedPage } from "@/lib/coverage/on-call/take-linked-page";

const wish = z.strictObject({ token: z.string().max(120) });

/** The form sends it with or without scripts; whoever holds the link takes the page for whom it was sent to. */
export async function takeByLink(_before: unknown, form: unknown) {
  if (!(form instanceof FormData)) return { step: "dead" as const };
  const result = await runPublicAction(wish, { token: String(form.get("token") ?? "") }, takeLinkedPage);
  if (result.ok) return { step: "taken" as const, page: result.value };
  return { step: result.code === "page-link-dead" ? ("dead" as const) : ("failed" as const) };
}
