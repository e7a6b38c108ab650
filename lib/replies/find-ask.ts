import type { Ctx } from "@/lib/context/ctx";
import { hashAskToken } from "./ask-token";
import { findDeskName } from "./find-desk-name";
import { type AskLanguage, askLanguageOf } from "./rules/ask-words";

export interface OpenAsk {
  /** The brand's name: all that is said of the matter. */
  brand: string;
  language: AskLanguage;
}

/**
 * The question a link belongs to while it can be answered; null for a used, expired, erased or made-up one alike. Looking
 * uses nothing up. May run for people who are not signed in.
 */
export async function findAsk(ctx: Ctx, token: string): Promise<OpenAsk | null> {
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  const ask = await ctx.db.satisfactionAsk.findFirst({
    where: {
      tokenHash: hashAskToken(ctx, token),
      state: "asked",
      answeredAt: null,
      expiresAt: { gt: ctx.now() },
    },
    select: { language: true },
  });
  return ask && { brand: await findDeskName(ctx), language: askLanguageOf(ask.language) };
}
