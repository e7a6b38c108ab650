import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { closeMonth } from "@/lib/coverage/close-month";
import { hoursSchema, monthSchema } from "@/lib/coverage/paid-schemas";

export const POST = apiRoute(
  {
    summary:
      "Closes a month that is over: its figures stand, what is corrected later counts in an open month",
    roles: ["admin"],
    params: z.object({ month: monthSchema }),
    answer: hoursSchema,
  },
  (ctx, { params }) => closeMonth(ctx, params.month),
);
