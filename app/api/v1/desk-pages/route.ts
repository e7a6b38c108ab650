import { apiRoute } from "@/lib/auth/api-route";
import { listDeskPages } from "@/lib/knowledge/list-desk-pages";
import { createDeskPage } from "@/lib/knowledge/save-desk-page";
import {
  deskPageListSchema,
  deskPageQuery,
  deskPageSchema,
  saveDeskPageSchema,
} from "@/lib/knowledge/schemas";

export const GET = apiRoute(
  {
    summary: "Desk pages by words, language, team and tag",
    scope: "conversations:read",
    query: deskPageQuery,
    answer: deskPageListSchema,
  },
  async (ctx, { query }) => ({ data: await listDeskPages(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Keeps a desk page. 400 `page-…` says what is wrong with it",
    roles: ["lead", "admin"],
    body: saveDeskPageSchema,
    answer: deskPageSchema,
    status: 201,
  },
  (ctx, { body }) => createDeskPage(ctx, body),
);
