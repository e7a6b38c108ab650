import { apiRoute } from "@/lib/auth/api-route";
import { createMacro } from "@/lib/macros/create-macro";
import { listMacros } from "@/lib/macros/list-macros";
import { macroListSchema, macroQuery, macroSchema, saveMacroSchema } from "@/lib/macros/schemas";

export const GET = apiRoute(
  {
    summary: "Macros by words or `;short`; for a conversation the best fitting first",
    scope: "conversations:read",
    query: macroQuery,
    answer: macroListSchema,
  },
  async (ctx, { query }) => ({ data: await listMacros(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Keeps a macro. 400 `macro-…` says what is wrong in it, 409 `macro-short-taken`",
    roles: ["lead", "admin"],
    body: saveMacroSchema,
    answer: macroSchema,
    status: 201,
  },
  (ctx, { body }) => createMacro(ctx, body),
);
