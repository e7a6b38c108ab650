import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { calendarUrl } from "@/lib/auth/calendar-feed";
import { idParams } from "@/lib/auth/page-query";
import { openTeamFeed, revokeTeamFeed } from "@/lib/coverage/open-team-feed";

export const POST = apiRoute(
  {
    summary: "A new address of a team's calendar of shifts; the one before stops working. Shown once",
    roles: ["lead", "admin"],
    params: idParams,
    answer: z.object({ url: z.url() }),
    status: 201,
  },
  async (ctx, { params }) => ({ url: calendarUrl((await openTeamFeed(ctx, params.id)).secret) }),
);

export const DELETE = apiRoute(
  { summary: "Ends a team's calendar", roles: ["lead", "admin"], params: idParams },
  (ctx, { params }) => revokeTeamFeed(ctx, params.id),
);
