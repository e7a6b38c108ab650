import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getDeskPage } from "@/lib/knowledge/get-desk-page";
import { retireDeskPage } from "@/lib/knowledge/retire-desk-page";
import { changeDeskPage } from "@/lib/knowledge/save-desk-page";
import { changeDeskPageSchema, deskPageSchema } from "@/lib/knowledge/schemas";

export const GET = apiRoute(
  { summary: "A desk page", scope: "conversations:read", params: idParams, answer: deskPageSchema },
  (ctx, { params }) => getDeskPage(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Writes a desk page anew as its next version. 409 `page-changed`",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeDeskPageSchema,
    answer: deskPageSchema,
  },
  (ctx, { params, body }) => changeDeskPage(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Takes a page off the desk; its versions stay",
    roles: ["lead", "admin"],
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => retireDeskPage(ctx, params.id),
);
