import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answerSwap } from "@/lib/coverage/answer-swap";
import { answerSwapSchema, swapAnswerSchema } from "@/lib/coverage/swap-schemas";

export const PATCH = apiRoute(
  {
    summary:
      "Agrees to, declines or withdraws a swap; leads and admins approve or refuse one that both agreed on. Rules only warn",
    params: idParams,
    body: answerSwapSchema,
    answer: swapAnswerSchema,
  },
  (ctx, { params, body }) => answerSwap(ctx, params.id, body),
);
