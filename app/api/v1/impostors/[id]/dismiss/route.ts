import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { dismissImpostorSchema, impostorSchema } from "@/lib/listening/impostor-schemas";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";

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
