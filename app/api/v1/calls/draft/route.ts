import { apiRoute } from "@/lib/auth/api-route";
import { callDraftSchema } from "@/lib/conversations/call-schemas";
import { findCallDraft } from "@/lib/conversations/find-call-draft";
import { saveCallDraft } from "@/lib/conversations/save-call-draft";

export const GET = apiRoute(
  { summary: "The call note the caller was typing, or 204", answer: callDraftSchema },
  (ctx) => findCallDraft(ctx),
);

export const PUT = apiRoute(
  { summary: "Keeps the call note the caller is typing", body: callDraftSchema },
  (ctx, { body }) => saveCallDraft(ctx, body),
);

export const DELETE = apiRoute({ summary: "Drops the call note the caller was typing" }, (ctx) =>
  saveCallDraft(ctx, null),
);
