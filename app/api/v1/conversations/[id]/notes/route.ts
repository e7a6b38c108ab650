import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { addNote } from "@/lib/conversations/add-note";
import { conversationSchema, noteInputSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Puts a note into the history; no reply is refused because of it",
    scope: "conversations:write",
    params: idParams,
    body: noteInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => addNote(ctx, params.id, body.text),
);
