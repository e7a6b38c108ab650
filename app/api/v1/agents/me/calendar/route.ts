import { z } from "zod";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { apiRoute } from "@/lib/auth/api-route";
import { calendarUrl } from "@/lib/auth/calendar-feed";
import { openFeed, revokeFeed } from "@/lib/coverage/open-feed";

export const POST = apiRoute(
  {
    summary: "A new address of the caller's own calendar of shifts; the one before stops working. Shown once",
    answer: z.object({ url: z.url() }),
    status: 201,
  },
  async (ctx) => ({ url: calendarUrl((await openFeed(ctx)).secret) }),
);

export const DELETE = apiRoute({ summary: "Ends the caller's own calendar" }, (ctx) =>
  revokeFeed(ctx, requireAgentActor(ctx.actor).agentId),
);
