import { apiRoute } from "@/lib/auth/api-route";
import { dryRunQuery } from "@/lib/listening/dry-run-query";
import { dryRunAnswerSchema, dryRunSchema } from "@/lib/listening/schemas";

export const POST = apiRoute(
  {
    summary:
      "What a query would have found in the last days, some of it, and what it would cost; keeps nothing",
    roles: ["lead", "admin"],
    body: dryRunSchema,
    answer: dryRunAnswerSchema,
  },
  (ctx, { body }) => dryRunQuery(ctx, body),
);
