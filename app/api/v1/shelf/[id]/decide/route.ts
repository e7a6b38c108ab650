import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideAnswerSchema } from "@/lib/quality/schemas";
import { decideAnswer } from "@/lib/quality/shelf/decide-answer";

export const POST = apiRoute(
  {
    summary: "Keeps a proposed answer on the shelf, or takes it away",
    roles: ["lead", "admin"],
    params: idParams,
    body: decideAnswerSchema,
    status: 204,
  },
  (ctx, { params, body }) => decideAnswer(ctx, params.id, body),
);
