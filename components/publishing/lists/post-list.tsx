import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { PostRow } from "./post-row";

type Props = {
  label: string;
  posts: readonly PlannedPost[];
  empty: { title: string; text: string };
  rowOf?: (post: PlannedPost) => ReactNode;
};

/** Posts one below the other, or what to do where there is none. */
export function PostList({ label, posts, empty, rowOf }: Props) {
  if (posts.length === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <ul aria-label={label} className="border-t">
      {posts.map((post) => (rowOf ? rowOf(post) : <PostRow key={post.id} post={post} />))}
    </ul>
  );
}
