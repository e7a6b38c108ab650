import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { callNoteSchema } from "@/lib/conversations/call-schemas";
import { interactionSchema } from "@/lib/conversations/schemas";
import { writeCallNote } from "@/lib/conversations/write-call-note";

export const POST = apiRoute(
  {
    summary: "Writes the note a call waits for",
    params: idParams,
    body: callNoteSchema,
    answer: interactionSchema,
  },
  (ctx, { params, body }) => writeCallNote(ctx, params.id, body),
);
