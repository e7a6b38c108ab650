import { apiRoute } from "@/lib/auth/api-route";
import { countQueue } from "@/lib/conversations/count-queue";
import { queueCountsSchema } from "@/lib/conversations/schemas";

export const GET = apiRoute(
  {
    summary: "How many the caller sees in each view; 1001 means more than a thousand",
    scope: "conversations:read",
    answer: queueCountsSchema,
  },
  (ctx) => countQueue(ctx),
);
