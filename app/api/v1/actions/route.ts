import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createAction } from "@/lib/integrations/create-action";
import { listDeclared } from "@/lib/integrations/list-declared";
import { actionSchema, createActionSchema, declaredSchema } from "@/lib/integrations/schemas";

export const GET = apiRoute(
  {
    summary: "The actions of every account, without their secrets",
    roles: ["admin"],
    answer: z.object({ data: z.array(actionSchema) }),
  },
  async (ctx) => ({ data: (await listDeclared(ctx)).actions }),
);

export const POST = apiRoute(
  {
    summary: "Declares an action on an account; `secret`, which signs its calls, is shown this once",
    roles: ["admin"],
    body: createActionSchema,
    answer: declaredSchema,
    status: 201,
  },
  (ctx, { body }) => createAction(ctx, body),
);
