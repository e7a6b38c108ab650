import { areSameKeys, sentenceKey } from "@/lib/voice/rules/same-sentence";

/** A shorter sentence ("Sorry about that.") is everybody's. */
const FEWEST_WORDS = 6;
const SENTENCES = /[^.!?…\n]+[.!?…]*/gu;

/** What a text is known again by: as a whole, and by each longer sentence. */
export interface SaidKeys {
  whole: string;
  sentences: readonly { sentence: string; key: string }[];
}

/** The keys of a text. They depend on its words alone, so that they may be kept. */
export function saidKeys(text: string): SaidKeys {
  const sentences = (text.match(SENTENCES) ?? []).flatMap((piece) => {
    const sentence = piece.trim();
    const key = sentenceKey(sentence);
    return key.split(" ").length < FEWEST_WORDS ? [] : [{ sentence, key }];
  });
  return { whole: sentenceKey(text), sentences };
}

/**
 * The sentences of a text that stand in one of those posted, or the whole of it, each with the first that has it.
 * Names, links and numbers make no difference.
 */
export function repeatedSentences(
  text: string,
  posted: readonly { id: string; keys: SaidKeys }[],
): { sentence: string; id: string }[] {
  const { whole, sentences } = saidKeys(text);
  const same = posted.find(({ keys }) => areSameKeys(whole, keys.whole));
  if (same) return [{ sentence: text.trim(), id: same.id }];
  return sentences.flatMap(({ sentence, key }) => {
    const found = posted.find(({ keys }) => keys.sentences.some((each) => areSameKeys(key, each.key)));
    return found ? [{ sentence, id: found.id }] : [];
  });
}
