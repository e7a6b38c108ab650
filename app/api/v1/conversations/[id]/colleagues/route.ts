import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { colleaguesSchema } from "@/lib/conversations/hand-over-schemas";
import { listColleagues } from "@/lib/conversations/list-colleagues";

export const GET = apiRoute(
  {
    summary: "Who may see it: whom its notes may name with @, and who may be given it",
    params: idParams,
    answer: colleaguesSchema,
  },
  async (ctx, { params }) => ({ data: await listColleagues(ctx, params.id) }),
);
