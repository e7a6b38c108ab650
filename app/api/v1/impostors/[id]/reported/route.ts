import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { impostorSchema } from "@/lib/listening/impostor-schemas";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";

export const POST = apiRoute(
  {
    summary: "Says that an account that looks like ours was reported to the provider",
    roles: ["lead", "admin"],
    params: idParams,
    answer: impostorSchema,
  },
  (ctx, { params }) => decideImpostor(ctx, params.id, { state: "reported" }),
);
