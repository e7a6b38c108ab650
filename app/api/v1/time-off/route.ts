import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { askTimeOff } from "@/lib/coverage/ask-time-off";
import { listTimeOff } from "@/lib/coverage/list-time-off";
import { askTimeOffSchema, timeOffSchema } from "@/lib/coverage/terms-schemas";

export const GET = apiRoute(
  {
    summary: "Time off that is not over: agents their own, leads and admins everybody's",
    answer: z.object({ data: z.array(timeOffSchema) }),
  },
  async (ctx) => ({ data: await listTimeOff(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Asks for time off, no reason is stored; an admin enters it approved, for anybody",
    body: askTimeOffSchema,
    answer: timeOffSchema,
    status: 201,
  },
  (ctx, { body }) => askTimeOff(ctx, body),
);
