import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getMacro } from "@/lib/macros/get-macro";
import { type MacroText, macroTextSchema } from "@/lib/macros/schemas";
import { listSpoken } from "../statements/list-spoken";

export interface AnswerTexts {
  name: string;
  texts: MacroText[];
}

/** What everybody is answered with: a macro's texts, or the approved statement. Throws NotFound, Refused `no-statement`. */
export async function readTexts(ctx: Ctx, incidentId: string, macroId: string | null): Promise<AnswerTexts> {
  if (macroId !== null) {
    const macro = await getMacro(ctx, macroId);
    return { name: macro.name, texts: macro.content.texts };
  }
  const [spoken] = await listSpoken(ctx, [incidentId]);
  if (!spoken) throw new NotFound("not-found");
  if (spoken.texts.length === 0) throw new Refused("no-statement");
  const texts = spoken.texts.map(({ language, use, text }) => ({
    language: language.slice(0, 2),
    audience: use === "short" ? ("public" as const) : ("private" as const),
    text,
    variants: [],
  }));
  // Where a language has no long text, the short one is said in private too.
  const short = texts.filter(({ audience, language }) => audience === "public" && !hasLong(texts, language));
  return {
    name: spoken.title,
    texts: [...texts, ...short.map((each) => ({ ...each, audience: "private" as const }))].map((each) =>
      macroTextSchema.parse(each),
    ),
  };
}

function hasLong(texts: readonly { audience: string; language: string }[], language: string): boolean {
  return texts.some((each) => each.audience === "private" && each.language === language);
}
