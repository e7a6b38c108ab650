import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { deskFeed } from "@/lib/auth/desk-feed";
import { openStream } from "@/lib/live/open-stream";

export const dynamic = "force-dynamic";

export const GET = apiRoute(
  {
    summary:
      "Server-Sent Events of what changes; `Last-Event-ID`, or `after` on the first connection, resumes without loss for an hour, else `reset`",
    scope: "conversations:read",
    query: z.object({ after: z.string().max(60).optional() }),
    answer: z.string(),
  },
  async (ctx, { request, query }) => {
    const after = request.headers.get("last-event-id") ?? query.after ?? null;
    return openStream(ctx, await deskFeed(), after, request.signal);
  },
);
