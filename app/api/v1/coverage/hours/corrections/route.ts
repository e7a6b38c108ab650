import { apiRoute } from "@/lib/auth/api-route";
import { correctHours } from "@/lib/coverage/correct-hours";
import { correctHoursSchema, correctionSchema } from "@/lib/coverage/paid-schemas";

export const POST = apiRoute(
  {
    summary:
      "Writes what somebody worked after all, or did not, with a reason; of a closed month it counts in the first open one",
    roles: ["admin"],
    body: correctHoursSchema,
    answer: correctionSchema,
    status: 201,
  },
  (ctx, { body }) => correctHours(ctx, body),
);
