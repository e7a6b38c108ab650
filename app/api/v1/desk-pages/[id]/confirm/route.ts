import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { confirmDeskPage } from "@/lib/knowledge/confirm-desk-page";
import { confirmDeskPageSchema, deskPageSchema } from "@/lib/knowledge/schemas";

export const POST = apiRoute(
  {
    summary: "Says that a desk page is still true, and when to look again",
    roles: ["lead", "admin"],
    params: idParams,
    body: confirmDeskPageSchema,
    answer: deskPageSchema,
  },
  (ctx, { params, body }) => confirmDeskPage(ctx, params.id, body.reviewOn),
);
