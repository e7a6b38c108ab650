import type { ConversationStatus } from "@/lib/conversations/schemas";

/**
 * Why a conversation is looked at again: something `arrived`; an answer was accepted (`answered`); a reply was
 * refused, given up or is in doubt (`unanswered`); an answer was taken back; a person `reopened` it; a rule of the clocks
 * was mended (`rederived`), which nobody did and which moves nothing that comes out the same.
 */
export type Cause = "arrived" | "answered" | "unanswered" | "taken-back" | "reopened" | "rederived" | "none";

/**
 * The status after that. What is unanswered is never waiting; what is answered no longer stands open, but
 * a person's snooze or resolve is not undone by an answer.
 */
export function statusAfter(
  current: ConversationStatus,
  cause: Cause,
  hasOpenTurn: boolean,
): ConversationStatus {
  switch (cause) {
    case "arrived":
    case "taken-back":
      return hasOpenTurn ? "open" : current;
    case "answered":
      if (hasOpenTurn) return current === "snoozed" ? "snoozed" : "open";
      return current === "open" ? "waiting" : current;
    case "unanswered":
    case "reopened":
      return "open";
    case "rederived":
    case "none":
      return hasOpenTurn && current === "waiting" ? "open" : current;
  }
}
