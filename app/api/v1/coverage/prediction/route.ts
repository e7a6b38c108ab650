import { apiRoute } from "@/lib/auth/api-route";
import { predictCover } from "@/lib/coverage/predict-cover";
import { predictionQuerySchema, predictionSchema } from "@/lib/coverage/prediction-schemas";

export const GET = apiRoute(
  {
    summary:
      "The share begun within ten minutes under the published plan, by simulation; `factor` is a storm",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: predictionQuerySchema,
    answer: predictionSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => predictCover(ctx, query),
);
