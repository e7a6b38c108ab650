import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listDrafts } from "@/lib/conversations/list-drafts";

export const GET = apiRoute(
  {
    summary: "Where the caller has something typed and not sent",
    answer: z.object({ data: z.array(z.object({ conversationId: z.uuid(), savedAt: z.iso.datetime() })) }),
  },
  async (ctx) => ({ data: await listDrafts(ctx) }),
);
