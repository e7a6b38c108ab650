import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { proposeAnswerSchema, shelfQuerySchema, shelfSchema } from "@/lib/quality/schemas";
import { listShelf } from "@/lib/quality/shelf/list-shelf";
import { proposeAnswer } from "@/lib/quality/shelf/propose-answer";

export const GET = apiRoute(
  {
    summary: "Answers the desk is proud of, with everything of the person masked; what is proposed for leads",
    query: shelfQuerySchema,
    answer: shelfSchema,
  },
  async (ctx, { query }) => ({ data: await listShelf(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Proposes an answer of ours for the shelf",
    body: proposeAnswerSchema,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => proposeAnswer(ctx, body),
);
