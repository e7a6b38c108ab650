import { apiRoute } from "@/lib/auth/api-route";
import { postQueueSchema } from "@/lib/publishing/deed-schemas";
import { reportQueue } from "@/lib/publishing/report-queue";

export const GET = apiRoute(
  {
    summary: "Per account what leaves next, what is held, what asks to be read again",
    scope: "conversations:read",
    answer: postQueueSchema,
  },
  (ctx) => reportQueue(ctx),
);
