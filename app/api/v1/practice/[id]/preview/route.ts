import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { previewPractice } from "@/lib/quality/practice/preview-practice";
import { practiceFindingsSchema, practiceTextSchema } from "@/lib/quality/practice-schemas";

export const POST = apiRoute(
  {
    summary: "What guard and voice would say of an answer to the script's customer",
    params: idParams,
    body: practiceTextSchema,
    answer: practiceFindingsSchema,
  },
  (ctx, { params, body }) => previewPractice(ctx, params.id, body),
);
