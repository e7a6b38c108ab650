import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answerPractice } from "@/lib/quality/practice/answer-practice";
import { practiceAnswerSchema, practiceRunSchema } from "@/lib/quality/practice-schemas";

export const POST = apiRoute(
  {
    summary: "Answers the step that waits; answers what is to be said of it and what comes next",
    params: idParams,
    body: practiceAnswerSchema,
    answer: practiceRunSchema,
  },
  (ctx, { params, body }) => answerPractice(ctx, params.id, body),
);
