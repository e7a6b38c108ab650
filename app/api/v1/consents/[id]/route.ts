import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answerConsent } from "@/lib/coverage/answer-consent";
import { answerConsentSchema, consentSchema } from "@/lib/coverage/work-rules-schemas";

export const POST = apiRoute(
  {
    summary:
      "The agent's own answer to a shift that waits for it: agreed, the shift is published. 409 `shift-changed` when it is another one by now",
    params: idParams,
    body: answerConsentSchema,
    answer: consentSchema,
  },
  (ctx, { params, body }) => answerConsent(ctx, params.id, body.agree),
);
