import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listStatements } from "@/lib/incidents/statements/list-statements";
import { statementsSchema, writeStatementSchema } from "@/lib/incidents/statements/statement-schemas";
import { writeStatement } from "@/lib/incidents/statements/write-statement";

export const GET = apiRoute(
  {
    summary: "What is said about an incident, every version, and what must not be said while it is open",
    scope: "conversations:read",
    params: idParams,
    answer: statementsSchema,
  },
  (ctx, { params }) => listStatements(ctx, params.id),
);

export const POST = apiRoute(
  {
    summary: "Writes what is to be said in a language: a draft another lead or an admin approves",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: writeStatementSchema,
    answer: statementsSchema,
    status: 201,
  },
  (ctx, { params, body }) => writeStatement(ctx, params.id, body),
);
