import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { queueReply } from "@/lib/replies/queue-reply";
import { queueReplySchema } from "@/lib/replies/schemas";

const undoQuery = z.object({ undo: z.enum(["0", "1"]).optional() });

export const POST = apiRoute(
  {
    summary:
      "Answers a person: signed here, split where it must be, leaves after 5 s of undo (`?undo=0` waives it)",
    scope: "replies:write",
    params: idParams,
    query: undoQuery,
    body: queueReplySchema,
    unmasked: ["text"],
    answer: interactionSchema,
    status: 201,
  },
  (ctx, { params, query, body }) =>
    queueReply(ctx, params.id, query.undo === "0" ? { ...body, undo: false } : body),
);
