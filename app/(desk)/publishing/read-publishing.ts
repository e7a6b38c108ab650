import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { PostQueue } from "@/lib/publishing/deed-schemas";
import { listHolds } from "@/lib/publishing/list-holds";
import { listPosts } from "@/lib/publishing/list-posts";
import { reportQueue } from "@/lib/publishing/report-queue";
import type { NativePost, PlannedPost, PostHold } from "@/lib/publishing/schemas";

const BACK_MS = 31 * DAY;
/** Nothing is planned farther ahead than a year. */
const AHEAD_MS = 370 * DAY;

export interface Publishing {
  queue: PostQueue["data"];
  holds: PostHold[];
  posts: PlannedPost[];
  native: NativePost[];
  /** How many wait behind each tab. */
  counts: { approvals: number; drafts: number; held: number };
  mayWrite: boolean;
}

/** What every page of publishing shows above its own part: what stands, what is held, what waits for the reader. */
export async function readPublishing(ctx: Ctx): Promise<Publishing> {
  const [{ data: queue }, holds, { data: posts, native }] = await Promise.all([
    reportQueue(ctx),
    listHolds(ctx),
    listPosts(ctx, {
      from: after(ctx.now(), -BACK_MS).toISOString(),
      to: after(ctx.now(), AHEAD_MS).toISOString(),
    }),
  ]);
  const count = (fits: (post: PlannedPost) => boolean) => posts.filter(fits).length;
  return {
    queue,
    holds,
    posts,
    native,
    counts: {
      approvals: count(({ may }) => may.approve),
      drafts: count(isDraft),
      held: count(isHeld),
    },
    mayWrite: queue.some(({ mayWrite }) => mayWrite),
  };
}

export const isDraft = ({ state }: PlannedPost): boolean => state === "draft" || state === "returned";
export const isHeld = ({ state, hold, isStale }: PlannedPost): boolean =>
  state === "planned" && (hold !== null || isStale);
