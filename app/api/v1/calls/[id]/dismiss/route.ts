import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { callSchema, dismissNoteSchema } from "@/lib/conversations/call-schemas";
import { dismissCallNote } from "@/lib/conversations/dismiss-call-note";

export const POST = apiRoute(
  {
    summary: "Says why a call needs no note",
    params: idParams,
    body: dismissNoteSchema,
    answer: callSchema,
  },
  (ctx, { params, body }) => dismissCallNote(ctx, params.id, body.reason),
);
