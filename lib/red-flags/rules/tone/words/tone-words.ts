/**
 * Words of a language that carry a tone, small letters, parted by commas; a trailing `*` takes any ending, several words
 * are a phrase. Our own lists, for what people write to a care desk.
 */
export interface ToneWords {
  /** By weight, −3 (very bad) to 3 (very good); 0 is for what another list would rate and this desk does not. */
  words: Readonly<Partial<Record<Weight, string>>>;
  /** Thanks and the like: a tone only where there is no trouble. */
  courtesy: string;
  /** Turn what follows within three words of the same clause. */
  negations: string;
  boosters: string;
  dampers: string;
  /** After it the weight of what is said counts more. */
  but: string;
  /** Said of praise, they take it back. */
  irony: string;
}

export type Weight = -3 | -2 | -1 | 0 | 1 | 2 | 3;
