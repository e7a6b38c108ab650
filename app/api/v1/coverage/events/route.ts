import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createEventSchema, eventQuerySchema, eventSchema } from "@/lib/coverage/forecast-schemas";
import { createEvent, listEvents } from "@/lib/coverage/keep-events";

export const GET = apiRoute(
  {
    summary: "What is known to come, by its start; without `from` what is not over",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: eventQuerySchema,
    answer: z.object({ data: z.array(eventSchema) }),
  },
  async (ctx, { query }) => ({ data: await listEvents(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary:
      "Arrivals known to come: `factor` times the usual, or `added` over all of it. With `source` it replaces its own",
    roles: ["admin"],
    body: createEventSchema,
    answer: eventSchema,
    status: 201,
  },
  (ctx, { body }) => createEvent(ctx, body),
);
