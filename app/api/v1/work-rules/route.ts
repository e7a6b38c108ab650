import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createWorkRules } from "@/lib/coverage/keep-work-rules";
import { listWorkRules } from "@/lib/coverage/list-work-rules";
import { createWorkRulesSchema, workRulesSchema } from "@/lib/coverage/work-rules-schemas";

export const GET = apiRoute(
  {
    summary: "The tables of work rules by country and contract, and who is held to each",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(workRulesSchema) }),
  },
  async (ctx) => ({ data: await listWorkRules(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "A new table of work rules, of an `example` (to be checked with counsel) or of `rules`. Each rule warns, asks-reason, asks-consent or forbids",
    roles: ["admin"],
    body: createWorkRulesSchema,
    answer: workRulesSchema,
    status: 201,
  },
  (ctx, { body }) => createWorkRules(ctx, body),
);
