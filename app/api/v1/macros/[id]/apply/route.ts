import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { applyMacro } from "@/lib/macros/apply-macro";
import { appliedMacroSchema, applyMacroSchema } from "@/lib/macros/schemas";

export const POST = apiRoute(
  {
    summary:
      "A macro as it reads for this conversation's person, its fields filled; a public text never holds a private value. 422 `macro-wrong-audience`",
    params: idParams,
    body: applyMacroSchema,
    answer: appliedMacroSchema,
  },
  (ctx, { params, body }) => applyMacro(ctx, params.id, body),
);
