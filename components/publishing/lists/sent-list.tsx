import { EmptyState } from "@/components/ui/empty-state";
import type { NativePost, PlannedPost } from "@/lib/publishing/schemas";
import { NativeRow } from "./native-row";
import { PostRow } from "./post-row";
import { SeeLink } from "./see-link";

type Props = {
  label: string;
  posts: readonly PlannedPost[];
  native: readonly NativePost[];
  empty: { title: string; text: string };
};
const OVER: readonly string[] = ["sent", "refused", "failed", "unconfirmed"];

/** What went out or could not, by the desk or by hand, the newest first. */
export function SentList({ label, posts, native, empty }: Props) {
  const rows = [
    ...posts
      .filter(({ state }) => OVER.includes(state))
      .map((post) => ({
        at: post.sentAt ?? post.plannedAt ?? post.createdAt,
        row: (
          <PostRow
            key={post.id}
            post={post}
            actions={post.url && !post.removed ? <SeeLink url={post.url} /> : undefined}
          />
        ),
      })),
    ...native.map((post) => ({ at: post.publishedAt, row: <NativeRow key={post.id} post={post} /> })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (rows.length === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <ul aria-label={label} className="border-t">
      {rows.map(({ row }) => row)}
    </ul>
  );
}
