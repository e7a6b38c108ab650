import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeMacro } from "@/lib/macros/change-macro";
import { getMacro } from "@/lib/macros/get-macro";
import { retireMacro } from "@/lib/macros/retire-macro";
import { changeMacroSchema, macroSchema } from "@/lib/macros/schemas";

export const GET = apiRoute(
  { summary: "A macro", scope: "conversations:read", params: idParams, answer: macroSchema },
  (ctx, { params }) => getMacro(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Writes a macro anew as its next version. 409 `macro-changed`",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeMacroSchema,
    answer: macroSchema,
  },
  (ctx, { params, body }) => changeMacro(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Takes a macro out of use; its versions and outcomes stay",
    roles: ["lead", "admin"],
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => retireMacro(ctx, params.id),
);
