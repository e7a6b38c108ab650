import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { removeComment } from "@/lib/quality/reviews/comment-review";
import { reviewSchema } from "@/lib/quality/schemas";

export const DELETE = apiRoute(
  {
    summary: "Takes one's own comment away",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), commentId: z.uuid() }),
    answer: reviewSchema,
  },
  (ctx, { params }) => removeComment(ctx, params.id, params.commentId),
);
