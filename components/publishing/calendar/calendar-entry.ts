import type { NativePost, PlannedPost } from "@/lib/publishing/schemas";
import { type ShownState, shownAt, shownState } from "../shown-state";

/** One post of a calendar, planned here or posted by hand elsewhere. */
export type CalendarEntry = Readonly<{
  id: string;
  atMs: number;
  state: ShownState;
  accountId: string;
  text: string;
  url: string | null;
  /** Null for what was posted in the provider's app. */
  post: PlannedPost | null;
}>;

/** Everything that stands at a time, in the order of time. */
export function calendarEntries(
  posts: readonly PlannedPost[],
  native: readonly NativePost[],
): CalendarEntry[] {
  const planned = posts.flatMap((post) => {
    const atMs = shownAt(post);
    if (atMs === null || post.state === "cancelled") return [];
    const text = post.parts[0]?.text ?? "";
    return [
      {
        id: post.id,
        atMs,
        state: shownState(post),
        accountId: post.account.id,
        text,
        url: post.removed ? null : post.url,
        post,
      },
    ];
  });
  const byHand = native.map(({ id, accountId, text, publishedAt, url }) => ({
    ...{ id, accountId, text, url },
    atMs: Date.parse(publishedAt),
    state: "native" as const,
    post: null,
  }));
  return [...planned, ...byHand].sort((a, b) => a.atMs - b.atMs || a.id.localeCompare(b.id));
}
