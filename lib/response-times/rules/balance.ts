import { DAY, HOUR, MINUTE, SECOND } from "@/lib/base/time";
import { AGES, type Balance } from "@/lib/response-times/overview-schemas";

/** Where one age of what waits ends and the next begins, in seconds: as many as there are ages, less one. */
export const OPEN_AGES = [10 * MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY].map((ms) => ms / SECOND);

/** Turns that ended alike, and how many interactions they hold in the range. */
export interface TurnPart {
  ending: "answered" | "no-reply-needed" | null;
  isCloser: boolean;
  closeReason: string | null;
  /** Which of the ages, of one that waits. */
  age: number | null;
  turns: number;
  said: number;
}

/** What opened no turn. */
export interface QuietPart {
  kind: "onTheLine" | "bystanders" | "removed" | "automatic";
  count: number;
}

const SPAM = "spam";

/** Received as the sum of what became of it, and how many turns never had an answer: those that wait, and those that were closed, but spam. */
export function balanceOf(turns: readonly TurnPart[], quiet: readonly QuietPart[]): Omit<Balance, "range"> {
  const quietly = (kind: QuietPart["kind"]) =>
    sumOf(quiet.filter((each) => each.kind === kind).map(({ count }) => count));
  const asked = turns.filter(({ isCloser }) => !isCloser);
  const closed = asked.filter(({ ending }) => ending === "no-reply-needed");
  const waiting = asked.filter(({ ending }) => ending === null);
  const unanswered = closed.filter(({ closeReason }) => closeReason !== SPAM);
  const said = (parts: readonly TurnPart[]) => sumOf(parts.map((part) => part.said));
  const count = (parts: readonly TurnPart[]) => sumOf(parts.map((part) => part.turns));
  const onTheLine = quietly("onTheLine");
  const reasons = [...new Set(unanswered.map(({ closeReason }) => closeReason ?? ""))];
  return {
    received: said(turns) + sumOf(quiet.map((each) => each.count)),
    answered: said(asked.filter(({ ending }) => ending === "answered")) + onTheLine,
    onTheLine,
    closedWithoutAnswer: reasons
      .map((reason) => ({
        reason,
        count: said(unanswered.filter((part) => (part.closeReason ?? "") === reason)),
      }))
      .filter((each) => each.count > 0)
      .sort((a, b) => b.count - a.count),
    closers: said(turns.filter(({ isCloser }) => isCloser)),
    spam: said(closed.filter(({ closeReason }) => closeReason === SPAM)),
    automatic: quietly("automatic"),
    bystanders: quietly("bystanders"),
    removed: quietly("removed"),
    stillOpen: AGES.map((age, place) => ({
      age,
      count: said(waiting.filter((part) => ageOf(part) === place)),
    })),
    neverAnswered: {
      turns: count(waiting) + count(unanswered),
      open: count(waiting),
      closed: count(unanswered),
    },
  };
}

/** What starts ahead of now by a provider's clock is as young as can be. */
function ageOf({ age }: TurnPart): number {
  return Math.min(Math.max(age ?? 0, 0), AGES.length - 1);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}
