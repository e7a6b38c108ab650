import { apiRoute } from "@/lib/auth/api-route";
import { createPost } from "@/lib/publishing/create-post";
import { listPosts } from "@/lib/publishing/list-posts";
import {
  createPostSchema,
  listPostsSchema,
  plannedPostSchema,
  postListSchema,
} from "@/lib/publishing/schemas";

export const GET = apiRoute(
  {
    summary: "Posts that are planned, wait or went out in a range, and what was posted by hand",
    scope: "conversations:read",
    query: listPostsSchema,
    answer: postListSchema,
  },
  (ctx, { query }) => listPosts(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "Keeps a draft of a post, as one text or as the parts of a thread",
    scope: "replies:write",
    body: createPostSchema,
    answer: plannedPostSchema,
    status: 201,
  },
  (ctx, { body }) => createPost(ctx, body),
);
