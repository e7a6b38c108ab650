import { apiRoute } from "@/lib/auth/api-route";
import { callbackPageSchema } from "@/lib/conversations/call-schemas";
import { listCallbacks } from "@/lib/conversations/list-callbacks";

export const GET = apiRoute(
  {
    summary: "The calls we owe, the first due first",
    scope: "conversations:read",
    answer: callbackPageSchema,
  },
  async (ctx) => ({ data: await listCallbacks(ctx) }),
);
