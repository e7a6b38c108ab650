import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getPractice } from "@/lib/quality/practice/get-practice";
import { practiceRunSchema } from "@/lib/quality/practice-schemas";

export const GET = apiRoute(
  { summary: "A run of the caller as far as it went", params: idParams, answer: practiceRunSchema },
  (ctx, { params }) => getPractice(ctx, params.id),
);
