import { apiRoute } from "@/lib/auth/api-route";
import { requiredQuerySchema, requiredSchema } from "@/lib/coverage/forecast-schemas";
import { getRequired } from "@/lib/coverage/get-required";

export const GET = apiRoute(
  {
    summary:
      "The sum behind what the half hour around `at` requires, from the arrivals to the people to roster",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: requiredQuerySchema,
    answer: requiredSchema,
  },
  (ctx, { query }) => getRequired(ctx, query),
);
