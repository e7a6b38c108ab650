import { apiRoute } from "@/lib/auth/api-route";
import { listWaiting } from "@/lib/notifications/waiting/list-waiting";
import { waitingListSchema } from "@/lib/notifications/waiting/waiting-schemas";

export const GET = apiRoute(
  {
    summary:
      "Everything that waits for the reader's yes (answers, goodwill, mailings, statements, posts) and what they asked for, the longest waiting first",
    scope: "conversations:read",
    answer: waitingListSchema,
  },
  async (ctx) => ({ data: await listWaiting(ctx) }),
);
