import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { withdrawStatement } from "@/lib/incidents/statements/decide-statement";
import { onStatementSchema, statementsSchema } from "@/lib/incidents/statements/statement-schemas";

export const POST = apiRoute(
  {
    summary: "Takes a statement back",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), statementId: z.uuid() }),
    body: onStatementSchema,
    answer: statementsSchema,
  },
  (ctx, { params, body }) =>
    withdrawStatement(ctx, { ...body, incidentId: params.id, statementId: params.statementId }),
);
