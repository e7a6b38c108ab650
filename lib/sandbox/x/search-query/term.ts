import type { World, XPost } from "../model";

/** Cheap necessary conditions: a post must fulfil one value of each list that is there. */
export interface QueryHints {
  /** Usernames in lower case, or user ids. */
  from?: readonly string[];
  /** Usernames in lower case that stand in the post, prefix included. */
  mentions?: readonly string[];
  conversationIds?: readonly string[];
  inReplyToPostIds?: readonly string[];
  quotedPostIds?: readonly string[];
}

export interface Term {
  /** May a query consist of it alone? */
  standalone: boolean;
  matches(post: XPost, world: World): boolean;
  hints: QueryHints;
}
