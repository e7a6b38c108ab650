import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listProposals } from "@/lib/conversations/list-proposals";
import { proposalsSchema } from "@/lib/conversations/query-schemas";

export const GET = apiRoute(
  {
    summary: "What bystanders said around it, counted, and who says the same happened to them",
    scope: "conversations:read",
    params: idParams,
    answer: proposalsSchema,
  },
  (ctx, { params }) => listProposals(ctx, params.id),
);
