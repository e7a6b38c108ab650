import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { linkSchema } from "@/lib/intake/paste-schemas";
import { answerByHand } from "@/lib/replies/answer-by-hand";

const byHandSchema = z.strictObject({
  link: linkSchema.optional(),
  text: z.string().trim().min(1).max(20_000).optional(),
});

export const POST = apiRoute(
  {
    summary: "Ticks that a pasted post was answered there by hand; it ends the turn",
    roles: ["agent", "lead", "admin"],
    params: idParams,
    body: byHandSchema,
    answer: interactionSchema,
    status: 201,
  },
  (ctx, { params, body }) => answerByHand(ctx, params.id, body),
);
