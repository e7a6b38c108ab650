import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";
import { dismissImpostorSchema, impostorSchema } from "@/lib/listening/impostors/impostor-schemas";

export const POST = apiRoute(
  {
    summary: "Says with a reason that an account that looks like ours is no impostor",
    roles: ["lead", "admin"],
    params: idParams,
    body: dismissImpostorSchema,
    answer: impostorSchema,
  },
  (ctx, { params, body }) => decideImpostor(ctx, params.id, { state: "dismissed", reason: body.reason }),
);
