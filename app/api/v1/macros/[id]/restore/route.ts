import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { restoreMacro } from "@/lib/macros/restore-macro";
import { macroSchema } from "@/lib/macros/schemas";

export const POST = apiRoute(
  {
    summary: "Brings back a macro that was taken out of use. 409 `macro-short-taken`",
    roles: ["lead", "admin"],
    params: idParams,
    answer: macroSchema,
  },
  (ctx, { params }) => restoreMacro(ctx, params.id),
);
