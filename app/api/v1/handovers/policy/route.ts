import { apiRoute } from "@/lib/auth/api-route";
import { changeHandoverPolicySchema, handoverPolicySchema } from "@/lib/coverage/handover-schemas";
import { getHandoverPolicy, setHandoverPolicy } from "@/lib/coverage/set-handover-policy";

export const GET = apiRoute({ summary: "How watches are handed over", answer: handoverPolicySchema }, (ctx) =>
  getHandoverPolicy(ctx),
);

export const PATCH = apiRoute(
  {
    summary: "Sets how watches are handed over; with `changeNumber` 409 `policy-changed`",
    roles: ["admin"],
    body: changeHandoverPolicySchema,
    answer: handoverPolicySchema,
  },
  (ctx, { body }) => setHandoverPolicy(ctx, body),
);
