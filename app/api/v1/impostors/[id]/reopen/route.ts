import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";
import { impostorSchema } from "@/lib/listening/impostors/impostor-schemas";

export const POST = apiRoute(
  {
    summary: "Takes back what was said of an account that looks like ours",
    roles: ["lead", "admin"],
    params: idParams,
    answer: impostorSchema,
  },
  (ctx, { params }) => decideImpostor(ctx, params.id, { state: "new" }),
);
