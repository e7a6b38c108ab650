import { apiRoute } from "@/lib/auth/api-route";
import { changePolicySchema, policySchema } from "@/lib/coverage/cover-schemas";
import { getPolicy, setPolicy } from "@/lib/coverage/set-policy";

export const GET = apiRoute(
  {
    summary: "What cover and rosters are held to",
    scope: "reports:read",
    roles: ["lead", "admin"],
    answer: policySchema,
  },
  getPolicy,
);

export const PATCH = apiRoute(
  {
    summary: "Sets what cover and rosters are held to; with `changeNumber` 409 `policy-changed`",
    roles: ["admin"],
    body: changePolicySchema,
    answer: policySchema,
  },
  (ctx, { body }) => setPolicy(ctx, body),
);
