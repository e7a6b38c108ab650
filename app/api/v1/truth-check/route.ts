import { apiRoute } from "@/lib/auth/api-route";
import { checkTruth } from "@/lib/response-times/check-truth";
import { truthSchema } from "@/lib/response-times/truth-schemas";

export const GET = apiRoute(
  {
    summary: "What we say of our hours and times against what was achieved in the last 28 days",
    roles: ["admin"],
    answer: truthSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  checkTruth,
);
