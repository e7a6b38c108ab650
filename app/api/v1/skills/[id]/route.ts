import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireSkill } from "@/lib/coverage/keep-skills";

export const DELETE = apiRoute(
  {
    summary: "Takes a skill away; shifts that name it stay and are warned of",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => retireSkill(ctx, params.id),
);
