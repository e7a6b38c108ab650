import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { bulkAnswerSchema } from "@/lib/incidents/bulk-answer-schemas";
import { stopAnswers } from "@/lib/incidents/bulk-answers/stop-answers";

export const POST = apiRoute(
  {
    summary: "Answers nobody further, and withdraws what has not left",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), answersId: z.uuid() }),
    answer: bulkAnswerSchema,
  },
  (ctx, { params }) => stopAnswers(ctx, params.id, params.answersId),
);
