import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { createTarget } from "@/lib/response-times/create-target";
import { listTargets } from "@/lib/response-times/list-targets";
import { createTargetSchema, targetListSchema, targetSchema } from "@/lib/response-times/target-schemas";

export const GET = apiRoute(
  {
    summary:
      "Promised answer times in force, the most specific first, and what holds where none fits; `retired`: the ended ones",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: z.strictObject({ retired: flagQuery.default(false) }),
    answer: targetListSchema,
  },
  (ctx, { query }) => listTargets(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "Promises an answer time for turns that start from now on; 409 `target-exists`",
    roles: ["admin"],
    body: createTargetSchema,
    answer: targetSchema,
    status: 201,
  },
  (ctx, { body }) => createTarget(ctx, body),
);
