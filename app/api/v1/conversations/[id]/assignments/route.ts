import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listAssignments } from "@/lib/conversations/routing/list-assignments";
import { assignmentsSchema } from "@/lib/conversations/routing/routing-schemas";

export const GET = apiRoute(
  {
    summary: "Where it went and who had it when, and why, newest first",
    scope: "conversations:read",
    params: idParams,
    answer: assignmentsSchema,
  },
  async (ctx, { params }) => ({ data: await listAssignments(ctx, params.id) }),
);
