import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { bulkAnswerSchema, startAnswersSchema } from "@/lib/incidents/bulk-answer-schemas";
import { listAnswers } from "@/lib/incidents/bulk-answers/list-answers";
import { startAnswers } from "@/lib/incidents/bulk-answers/start-answers";

export const GET = apiRoute(
  {
    summary: "The newest answers to everybody affected who waits, with how far each is",
    roles: ["lead", "admin"],
    params: idParams,
    answer: pageOf(bulkAnswerSchema),
  },
  async (ctx, { params }) => ({ data: await listAnswers(ctx, params.id), nextCursor: null }),
);

export const POST = apiRoute(
  {
    summary:
      "Answers everybody affected who wrote and waits, each in their own conversation, signed, so many a minute. Nobody gets an unasked post or message",
    roles: ["lead", "admin"],
    params: idParams,
    body: startAnswersSchema,
    answer: bulkAnswerSchema,
    status: 201,
  },
  (ctx, { params, body }) => startAnswers(ctx, params.id, body),
);
