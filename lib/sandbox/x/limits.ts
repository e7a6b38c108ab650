import type { Limit } from "./router";

/** Per 15 minutes unless it says 24: the provider's published table. */
export const limits = {
  mentions: { app: 450, user: 300 },
  ownTimeline: { app: 10_000, user: 900 },
  search: { app: 450, user: 300 },
  counts: { app: 300, user: 300 },
  posts: { app: 3500, user: 5000 },
  post: { app: 450, user: 900 },
  quotes: { app: 75, user: 75 },
  createPost: { app24: 10_000, user: 100 },
  deletePost: { user: 50 },
  hide: { user: 50 },
  like: { user: 50, user24: 1000 },
  users: { app: 300, user: 900 },
  me: { user: 75 },
  readMessages: { user: 15 },
  sendMessage: { user: 15, user24: 1440, app24: 1440, bucket: "send a direct message" },
  deleteMessage: { user: 300, user24: 1500, app24: 4000 },
  blocking: { user: 50 },
  blockMessages: { app: 25, user: 10, user24: 400 },
  mediaOneShot: { user: 500, app24: 50_000 },
  mediaChunk: { user: 1875, app24: 180_000 },
  mediaMetadata: { user: 500, app24: 50_000 },
  usage: { app: 50 },
} as const satisfies Record<string, Limit>;
