import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askDepartment } from "@/lib/replies/side-conversations/ask-department";
import { listSideConversations } from "@/lib/replies/side-conversations/list-side-conversations";
import { askDepartmentSchema, sideConversationSchema } from "@/lib/replies/side-conversations/side-schemas";

export const GET = apiRoute(
  {
    summary: "What departments were asked in it, newest first",
    params: idParams,
    answer: z.object({ items: z.array(sideConversationSchema) }),
  },
  async (ctx, { params }) => ({ items: await listSideConversations(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Asks another department by mail; its answer comes back as a note",
    params: idParams,
    body: askDepartmentSchema,
    answer: sideConversationSchema,
    status: 201,
  },
  (ctx, { params, body }) => askDepartment(ctx, params.id, body),
);
