import type { World, XPost } from "./model";

export type Visibility = "visible" | "missing" | "forbidden";

/** Whether the viewer (nobody for an app) may see the post: not deleted, not suspended, protected or blocking. */
export function visibilityOf(
  world: World,
  post: XPost | undefined,
  viewerId: string | undefined,
): Visibility {
  if (!post || post.deletedAt !== undefined) return "missing";
  if (viewerId === post.authorId) return "visible";
  const author = world.userById(post.authorId);
  if (!author) return "missing";
  if (author.suspended) return "forbidden";
  if (viewerId !== undefined && author.blocking.includes(viewerId)) return "forbidden";
  if (author.protected) {
    const viewer = viewerId === undefined ? undefined : world.userById(viewerId);
    return viewer?.followingIds?.includes(author.id) ? "visible" : "forbidden";
  }
  return "visible";
}
