import type { Interaction } from "@/lib/conversations/schemas";

/** What the rest of the conversation may ask of its composer. */
export interface ComposerControl {
  /** Answers this one, in its own audience. */
  answer(item: Interaction): void;
  /** Takes the words of a reply back for another try. */
  putBack(item: Interaction): void;
  /** Puts words behind what is written, in the audience that is chosen. */
  say(words: string): void;
  /** Puts words for their eyes alone behind what is written, in private; what was meant for everybody stays behind. */
  sayPrivately(words: string): void;
  /** When something was last typed, in milliseconds since the epoch; 0 for never. */
  typedAt(): number;
}
