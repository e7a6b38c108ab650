import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readAnswer } from "../rules/page-routes";
import { takePage } from "./acknowledge-page";
import { findProvider } from "./keep-provider";
import { pageCode } from "./page-secrets";

/** What a provider tells of an answer, in Twilio's names: a text message (`From`, `Body`) or a key pressed in a call (`Digits`). */
export interface ProviderAnswer {
  form: ReadonlyMap<string, string>;
  /** The step a call was made for, of the address the provider was given. */
  stepId: string | null;
  /** Whether it is signed by whoever holds this token. */
  isGenuine(token: string): boolean;
}
export type AnswerVerdict = "taken" | "nothing" | "forged" | "unconfigured";

/**
 * Takes a page by text message or keypress. "OK", "yes" or "1" from a number a page went to takes the page of its code,
 * or all that are open there; key 1 takes the page the call was about. Nothing is believed that is not signed.
 */
export async function takeAnswer(
  ctx: Ctx,
  { form, stepId, isGenuine }: ProviderAnswer,
): Promise<AnswerVerdict> {
  const provider = await findProvider(ctx);
  if (!provider) return "unconfigured";
  if (!isGenuine(provider.token)) return "forged";
  return stepId === null ? takeByText(ctx, form) : takeByKey(ctx, form, stepId);
}

async function takeByKey(ctx: Ctx, form: ProviderAnswer["form"], stepId: string): Promise<AnswerVerdict> {
  if (form.get("Digits") !== "1" || !/^[0-9a-f-]{36}$/.test(stepId)) return "nothing";
  const step = await ctx.db.pageStep.findFirst({ where: { id: stepId, kind: "voice" } });
  if (!step) return "nothing";
  return (await takePage(ctx, step.pageId, step.agentId, "voice")) ? "taken" : "nothing";
}

async function takeByText(ctx: Ctx, form: ProviderAnswer["form"]): Promise<AnswerVerdict> {
  const answer = readAnswer(form.get("Body") ?? "");
  if (!answer) return "nothing";
  const pages = await ctx.db.$queryRaw<{ pageId: string; agentId: string }[]>`
    SELECT DISTINCT s."pageId", s."agentId" FROM "PageRoute" r
      JOIN "PageStep" s ON s."routeId" = r.id AND s.state IN ('sending', 'sent', 'unconfirmed')
      JOIN "Page" p ON p.id = s."pageId" AND p.kind <> 'code' AND p.state IN ('open', 'unanswered')
    WHERE r.target = ${form.get("From") ?? ""} AND r.kind IN ('sms', 'voice') AND r."removedAt" IS NULL
      AND p."raisedAt" > ${after(ctx.now(), -DAY)}::timestamptz ORDER BY 1`;
  const meant = pages.filter(({ pageId }) => answer.code === null || pageCode(ctx, pageId) === answer.code);
  for (const { pageId, agentId } of meant) await takePage(ctx, pageId, agentId, "sms");
  return meant.length > 0 ? "taken" : "nothing";
}
