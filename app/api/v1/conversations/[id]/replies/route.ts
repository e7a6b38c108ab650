import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { askedSchema } from "@/lib/replies/approvals/approval-schemas";
import { sendOrAsk } from "@/lib/replies/approvals/send-or-ask";
import { queueReplySchema } from "@/lib/replies/schemas";

const undoQuery = z.object({ undo: z.enum(["0", "1"]).optional() });

export const POST = apiRoute(
  {
    summary:
      "Answers a person: signed here, split where it must be, leaves after 5 s of undo (`?undo=0` waives it); of an agent who only drafts it is asked for approval (202)",
    scope: "replies:write",
    params: idParams,
    query: undoQuery,
    body: queueReplySchema,
    unmasked: ["text"],
    answer: interactionSchema,
    status: 201,
    accepted: askedSchema,
  },
  async (ctx, { params, query, body }) => {
    const done = await sendOrAsk(ctx, params.id, query.undo === "0" ? { ...body, undo: false } : body);
    if (!("approval" in done)) return done;
    return Response.json(done, { status: 202, headers: { "cache-control": "no-store" } });
  },
);
