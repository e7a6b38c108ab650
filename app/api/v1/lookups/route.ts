import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createLookup } from "@/lib/integrations/create-lookup";
import { listDeclared } from "@/lib/integrations/list-declared";
import { createLookupSchema, declaredSchema, lookupSchema } from "@/lib/integrations/schemas";

export const GET = apiRoute(
  {
    summary: "The lookups of every account, without their secrets",
    roles: ["admin"],
    answer: z.object({ data: z.array(lookupSchema) }),
  },
  async (ctx) => ({ data: (await listDeclared(ctx)).lookups }),
);

export const POST = apiRoute(
  {
    summary: "Declares a lookup on an account; `secret`, which signs its calls, is shown this once",
    roles: ["admin"],
    body: createLookupSchema,
    answer: declaredSchema,
    status: 201,
  },
  (ctx, { body }) => createLookup(ctx, body),
);
