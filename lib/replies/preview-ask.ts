import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findDeskName } from "./find-desk-name";
import { ASK_LANGUAGES, askWords, FEEDBACK_PATH } from "./rules/ask-words";
import { composeParts } from "./rules/compose-parts";
import type { AskPreview } from "./satisfaction-schemas";

/**
 * What people of an account are sent, to the letter, in each language; `{token}` stands where each has another one.
 * Throws NotFound, Refused `asks-not-there`.
 */
export async function previewAsk(ctx: Ctx, accountId: string, publicUrl: string): Promise<AskPreview[]> {
  const account = await ctx.db.account.findUnique({
    where: { id: accountId },
    select: { channel: true, signatureSymbol: true },
  });
  if (!account) throw new NotFound("not-found");
  const traits = ctx.traits.get(account.channel)?.audiences.find(({ audience }) => audience === "private");
  if (!traits) throw new Refused("asks-not-there");
  const initials = await findDeskName(ctx);
  const style = { symbol: account.signatureSymbol, kind: "name", initials } as const;
  const link = `${new URL(FEEDBACK_PATH, publicUrl)}/{token}`;
  return ASK_LANGUAGES.map((language) => ({
    language,
    text: composeParts(askWords(language, link), style, traits).text,
    isMail: traits.kind === "email",
  }));
}
