import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireTemplate } from "@/lib/coverage/keep-templates";

export const DELETE = apiRoute(
  { summary: "Takes a template away; shifts made of it stay", roles: ["admin"], params: idParams },
  (ctx, { params }) => retireTemplate(ctx, params.id),
);
