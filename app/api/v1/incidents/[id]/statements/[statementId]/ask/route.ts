import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { askStatement } from "@/lib/incidents/statements/decide-statement";
import { onStatementSchema, statementsSchema } from "@/lib/incidents/statements/statement-schemas";

export const POST = apiRoute(
  {
    summary: "Asks another lead or an admin to approve a statement",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), statementId: z.uuid() }),
    body: onStatementSchema,
    answer: statementsSchema,
  },
  (ctx, { params, body }) =>
    askStatement(ctx, { ...body, incidentId: params.id, statementId: params.statementId }),
);
