import type { Ctx } from "@/lib/context/ctx";

const CODE_DIGITS = 6;
const SHORT_DIGITS = 4;

/** The seal of a webhook's secret. */
export const webhookSeal = "page-webhook";

/** What proves a number: made as it leaves, stored nowhere, another one each time one is asked for. */
export function routeCode({ vault }: Ctx, routeId: string, codeAt: Date): string {
  return digitsOf(vault.digest("page-code", `${routeId} ${codeAt.getTime()}`), CODE_DIGITS);
}

/** Told in a text message, so that an answer can say which page it means. */
export function pageCode({ vault }: Ctx, pageId: string): string {
  return digitsOf(vault.digest("page-short", pageId), SHORT_DIGITS);
}

/** The end of a link that takes a page for whom this step went to. */
export function linkToken({ vault }: Ctx, stepId: string): string {
  return `${stepId}.${vault.digest("page-link", stepId).slice(0, 40)}`;
}

/** The step a link is of; null for what this desk did not make. */
export function stepOfToken(ctx: Ctx, token: string): string | null {
  const stepId = token.slice(0, 36);
  return /^[0-9a-f-]{36}$/.test(stepId) && linkToken(ctx, stepId) === token ? stepId : null;
}

function digitsOf(hex: string, count: number): string {
  return String(Number.parseInt(hex.slice(0, 12), 16) % 10 ** count).padStart(count, "0");
}
