import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getRecords } from "@/lib/integrations/get-records";
import { recordsSchema } from "@/lib/integrations/record-schemas";

export const GET = apiRoute(
  {
    summary: "What may be looked up and done in a conversation, what ran before, and who was proven",
    scope: "conversations:read",
    params: idParams,
    answer: recordsSchema,
  },
  (ctx, { params }) => getRecords(ctx, params.id),
);
