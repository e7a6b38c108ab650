import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { isLanguage } from "@/lib/red-flags/rules/word-faults";
import type { LanguageText } from "./routing-schemas";

/** What people are told in their language while nobody here reads it, by language. */
export async function listLanguageTexts(ctx: Ctx): Promise<LanguageText[]> {
  return ctx.db.languageText.findMany({
    orderBy: { language: "asc" },
    select: { language: true, text: true },
  });
}

/** Keeps these texts in place of all there were: kept by a lead is approved. Leads and admins. Throws Refused `language-unknown`. */
export async function saveLanguageTexts(outer: Ctx, texts: readonly LanguageText[]): Promise<LanguageText[]> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const unknown = texts.find(({ language }) => language.length === 2 && !isLanguage(language));
  if (unknown) throw new Refused("language-unknown", { language: unknown.language });
  return inTransaction(outer, async (ctx) => {
    const changed = { changedById: agentId, changedAt: ctx.now() };
    await ctx.db.languageText.deleteMany();
    await ctx.db.languageText.createMany({ data: texts.map((text) => ({ ...text, ...changed })) });
    await writeEntry(ctx, {
      action: "language-texts.saved",
      subject: "routing",
      subjectId: null,
      values: { languages: texts.map(({ language }) => language) },
    });
    return listLanguageTexts(ctx);
  });
}
