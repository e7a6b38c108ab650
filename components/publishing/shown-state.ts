import type { PlannedPost, PostState } from "@/lib/publishing/schemas";

/** What a post is called on these pages: a hold and its end come before the state below them. */
export type ShownState = PostState | "held" | "stale" | "removed" | "native";

/** How a post stands for whoever looks at it now. */
export function shownState({ state, hold, isStale, removed }: PlannedPost): ShownState {
  if (removed && state === "sent") return "removed";
  if (state !== "planned") return state;
  if (isStale) return "stale";
  return hold ? "held" : state;
}

/** The instant a post stands at in a calendar: when it left, else when it is to leave; null without either. */
export function shownAt({ sentAt, plannedAt }: PlannedPost): number | null {
  const at = sentAt ?? plannedAt;
  return at === null ? null : Date.parse(at);
}
