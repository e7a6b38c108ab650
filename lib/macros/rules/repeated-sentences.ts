import { areSameKeys, sentenceKey } from "@/lib/voice/rules/same-sentence";

/** A shorter sentence ("Sorry about that.") is everybody's. */
const FEWEST_WORDS = 6;
const SENTENCES = /[^.!?…\n]+[.!?…]*/gu;

/**
 * The sentences of a text that stand in one of those posted, or the whole of it, each with the first that has it.
 * Names, links and numbers make no difference.
 */
export function repeatedSentences(
  text: string,
  posted: readonly { id: string; text: string }[],
): { sentence: string; id: string }[] {
  const whole = sentenceKey(text);
  if (whole === "") return [];
  const keys = posted.map((each) => ({ id: each.id, key: sentenceKey(each.text), text: each.text }));
  const same = keys.find(({ key }) => areSameKeys(whole, key));
  if (same) return [{ sentence: text.trim(), id: same.id }];
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return [];
  const parts = keys.flatMap(({ id, text: said }) => sentencesOf(said).map(({ key }) => ({ id, key })));
  return sentences.flatMap(({ sentence, key }) => {
    const found = parts.find((part) => areSameKeys(key, part.key));
    return found ? [{ sentence, id: found.id }] : [];
  });
}

function sentencesOf(text: string): { sentence: string; key: string }[] {
  return (text.match(SENTENCES) ?? []).flatMap((piece) => {
    const sentence = piece.trim();
    const key = sentenceKey(sentence);
    return key.split(" ").length < FEWEST_WORDS ? [] : [{ sentence, key }];
  });
}
