import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { reportWordsSchema, wordReportsSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { listWordReports, reportWords } from "@/lib/conversations/abuse/report-words";

export const GET = apiRoute(
  {
    summary: "What was reported to whoever asks; admins read all, nobody else any",
    answer: wordReportsSchema,
  },
  async (ctx) => ({ data: await listWordReports(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Reports words of a customer or colleague to the person named for it. 422 `no-abuse-contact`",
    body: reportWordsSchema,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => reportWords(ctx, body),
);
