import { apiRoute } from "@/lib/auth/api-route";
import { getScoreCard } from "@/lib/quality/get-score-card";
import { saveScoreCard } from "@/lib/quality/save-score-card";
import { saveScoreCardSchema, scoreCardSchema } from "@/lib/quality/schemas";

export const GET = apiRoute(
  { summary: "What answers are looked at for, and how many are drawn", answer: scoreCardSchema },
  (ctx) => getScoreCard(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Keeps a further version of the card; reviews that are done keep theirs",
    roles: ["lead", "admin"],
    body: saveScoreCardSchema,
    answer: scoreCardSchema,
  },
  (ctx, { body }) => saveScoreCard(ctx, body),
);
