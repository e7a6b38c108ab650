import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { previewAnswersSchema } from "@/lib/incidents/bulk-answer-schemas";
import { previewAnswers } from "@/lib/incidents/bulk-answers/preview-answers";
import { reportAudience } from "@/lib/incidents/mailings/report-audience";

const body = z.discriminatedUnion("for", [
  z.strictObject({ for: z.literal("mailing"), mailingId: z.uuid() }),
  previewAnswersSchema.extend({ for: z.literal("answer") }),
]);

export const POST = apiRoute(
  {
    summary:
      "How many people a mailing or an answer would reach now, and how many not, by why; nothing is written",
    roles: ["lead", "admin"],
    params: idParams,
    body,
    answer: z.object({ getting: z.number().int(), leftOut: z.record(z.string(), z.number().int()) }),
  },
  async (ctx, { params, body }) => {
    if (body.for === "mailing") return reportAudience(ctx, body.mailingId);
    const { answers, leftOut } = await previewAnswers(ctx, params.id, { macroId: body.macroId });
    return { getting: answers, leftOut };
  },
);
