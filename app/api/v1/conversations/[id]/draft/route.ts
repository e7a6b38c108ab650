import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { dropDraft } from "@/lib/conversations/drop-draft";
import { findDraft } from "@/lib/conversations/find-draft";
import { saveDraft } from "@/lib/conversations/save-draft";
import { draftSchema } from "@/lib/conversations/schemas";

export const GET = apiRoute(
  { summary: "The caller's own draft, or 204", params: idParams, answer: draftSchema },
  (ctx, { params }) => findDraft(ctx, params.id),
);

export const PUT = apiRoute(
  { summary: "Keeps the caller's draft; an empty one is dropped", params: idParams, body: draftSchema },
  (ctx, { params, body }) => saveDraft(ctx, params.id, body),
);

export const DELETE = apiRoute({ summary: "Drops the caller's draft", params: idParams }, (ctx, { params }) =>
  dropDraft(ctx, params.id),
);
