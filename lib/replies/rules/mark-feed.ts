import { emptyMove } from "@/lib/voice/rules/empty-move";
import { areSameKeys, sentenceKey } from "@/lib/voice/rules/same-sentence";

export interface FeedMark {
  /** The number of the group of answers that say the same; null when it stands alone. */
  repeat: number | null;
  isEmptyMove: boolean;
}

/** What a stranger notices of answers read one after the other: the same again, and those that only move away. */
export function markFeed(answers: readonly { text: string; language: string | null }[]): FeedMark[] {
  const groups: { key: string; places: number[] }[] = [];
  answers.forEach(({ text }, place) => {
    const key = sentenceKey(text);
    const group = key === "" ? undefined : groups.find((each) => areSameKeys(each.key, key));
    if (group) group.places.push(place);
    else groups.push({ key, places: [place] });
  });
  const repeated = groups.filter(({ places }) => places.length > 1);
  return answers.map(({ text, language }, place) => {
    const group = repeated.findIndex(({ places }) => places.includes(place));
    return { repeat: group < 0 ? null : group + 1, isEmptyMove: emptyMove(text, language) !== null };
  });
}
