import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { approveStatement } from "@/lib/incidents/statements/decide-statement";
import { onStatementSchema, statementsSchema } from "@/lib/incidents/statements/statement-schemas";

export const POST = apiRoute(
  {
    summary: "Lets a statement be said in place of the one before; never by who wrote it",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), statementId: z.uuid() }),
    body: onStatementSchema,
    answer: statementsSchema,
  },
  (ctx, { params, body }) =>
    approveStatement(ctx, { ...body, incidentId: params.id, statementId: params.statementId }),
);
