import { apiRoute } from "@/lib/auth/api-route";
import { mailWords } from "@/lib/auth/mail-words";
import { idParams } from "@/lib/auth/page-query";
import { mailingPreviewSchema, previewMailingSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { previewMailing } from "@/lib/incidents/mailings/preview-mailing";

export const POST = apiRoute(
  {
    summary: "The letter one person would get, and what keeps the mailing from leaving; changes nothing",
    roles: ["lead", "admin"],
    params: idParams,
    body: previewMailingSchema,
    answer: mailingPreviewSchema,
  },
  (ctx, { params, body }) => previewMailing(ctx, params.id, body, mailWords.url),
);
