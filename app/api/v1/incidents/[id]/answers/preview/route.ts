import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answersPreviewSchema, previewAnswersSchema } from "@/lib/incidents/bulk-answer-schemas";
import { previewAnswers } from "@/lib/incidents/bulk-answers/preview-answers";

export const POST = apiRoute(
  {
    summary: "Who would be answered with what, each distinct result once, and why others are left out",
    roles: ["lead", "admin"],
    params: idParams,
    body: previewAnswersSchema,
    answer: answersPreviewSchema,
  },
  (ctx, { params, body }) => previewAnswers(ctx, params.id, body),
);
