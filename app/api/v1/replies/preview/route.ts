import { apiRoute } from "@/lib/auth/api-route";
import { previewReply } from "@/lib/replies/preview-reply";
import { previewReplySchema, replyPreviewSchema } from "@/lib/replies/schemas";

export const POST = apiRoute(
  {
    summary: "What a text would become: its parts with signature and counter, and what the guard finds",
    scope: "replies:write",
    body: previewReplySchema,
    unmasked: ["text"],
    answer: replyPreviewSchema,
  },
  (ctx, { body }) => previewReply(ctx, body),
);
