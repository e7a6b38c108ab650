import { apiRoute } from "@/lib/auth/api-route";
import { gapSentence } from "@/lib/auth/gap-sentence";
import { reportNow } from "@/lib/coverage/report-now";
import { shareNow } from "@/lib/coverage/share-now";
import { coverageNowAnswerSchema } from "@/lib/coverage/state-schemas";

export const GET = apiRoute(
  {
    summary: "Who is on shift, who is really here, who is late, who is on call, and the next gap",
    scope: "agents:read",
    answer: coverageNowAnswerSchema,
  },
  async (ctx, { locale }) => {
    const now = await reportNow(ctx, await shareNow(ctx));
    return { ...now, gap: now.gap && { ...now.gap, why: gapSentence(now.gap, locale) } };
  },
);
