import { firstNameOf } from "@/lib/voice/rules/first-name";
import type { PracticeScript, PracticeStep, Want } from "./practice-scripts";

const MOVES = /\b(?:DMs?|direct messages?|message us|in private|privately)\b/i;
const WHEN =
  /\b(?:\d+\s?(?:min|minutes?|h|hours?|days?)|(?:by|at|before|until|around)\s\d{1,2}(?:[:.]\d\d)?|today|tonight|tomorrow|this (?:morning|afternoon|evening)|right now|within (?:the|an?)\s\p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const DOING =
  /\b(?:I|we)(?:\s(?:am|are|have|will|can)|['’](?:ll|m|re|ve))\s+(?:(?:now|already|just)\s+)?(?!sorry\b|afraid\b)\p{L}{3,}/iu;
const SORRY = /\b(?:sorry|apolog(?:y|ies|ise|ize))\b/gi;

/** Which of what this step wanted the answer has. */
export function judgeAnswer(
  { customer }: PracticeScript,
  { wants, known = [] }: PracticeStep,
  { text, audience }: { text: string; audience: "public" | "private" },
): { want: Want; isMet: boolean }[] {
  const firstName = firstNameOf(customer.displayName);
  const isMet = (want: Want): boolean => {
    switch (want) {
      case "names-person":
        return firstName !== null && text.toLowerCase().includes(firstName.toLowerCase());
      case "moves-private":
        return audience === "private" || MOVES.test(text);
      case "says-when":
        return WHEN.test(text);
      case "says-what-we-do":
        return DOING.test(text);
      case "sorry-once":
        return [...text.matchAll(SORRY)].length === 1;
      case "asks-nothing-again":
        return !known.some((words) => text.toLowerCase().includes(words)) || !text.includes("?");
    }
  };
  return wants.map((want) => ({ want, isMet: isMet(want) }));
}
