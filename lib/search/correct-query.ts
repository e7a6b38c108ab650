import type { Ctx } from "@/lib/context/ctx";
import { closestWord, type KnownWord } from "./rules/closest-word";
import { foldText } from "./rules/fold-text";
import type { QueryToken } from "./rules/parse-query";

const MOST_CANDIDATES = 60;
const WORD = /^[^\d\s]{4,40}$/;

/** The query with each word that is hardly in use replaced by the one that was probably meant; null when none is. */
export async function correctQuery(ctx: Ctx, tokens: readonly QueryToken[]): Promise<QueryToken[] | null> {
  let isCorrected = false;
  const corrected: QueryToken[] = [];
  for (const token of tokens) {
    const meant = token.kind === "word" && !token.not ? await meantBy(ctx, foldText(token.text)) : null;
    corrected.push(meant === null || token.kind !== "word" ? token : { ...token, text: meant });
    isCorrected ||= meant !== null;
  }
  return isCorrected ? corrected : null;
}

async function meantBy(ctx: Ctx, word: string): Promise<string | null> {
  if (!WORD.test(word)) return null;
  const known = await ctx.db.$queryRaw<KnownWord[]>`
    SELECT word, uses FROM "SearchWord" WHERE sound % search_key(${word}) AND uses > 1
    ORDER BY similarity(sound, search_key(${word})) DESC, uses DESC LIMIT ${MOST_CANDIDATES}`;
  const own = known.find((each) => each.word === word)?.uses ?? 0;
  return closestWord(
    word,
    known.filter(({ uses }) => uses > own * 4),
  );
}
