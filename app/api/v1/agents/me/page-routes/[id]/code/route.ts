import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { resendCode } from "@/lib/coverage/on-call/verify-route";

export const POST = apiRoute(
  { summary: "Another code to a number that is not proved yet; one a minute", params: idParams },
  (ctx, { params }) => resendCode(ctx, params.id),
);
