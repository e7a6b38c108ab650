import { apiRoute } from "@/lib/auth/api-route";
import { flagDraftSchema, saveFlagDraftSchema } from "@/lib/red-flags/rule-set-schemas";
import { dropFlagDraft, saveFlagDraft } from "@/lib/red-flags/save-flag-draft";

export const PUT = apiRoute(
  {
    summary: "Keeps the desk's one draft of the rules, whole or not. 409 `flag-draft-changed`",
    roles: ["lead", "admin"],
    body: saveFlagDraftSchema,
    answer: flagDraftSchema,
  },
  (ctx, { body }) => saveFlagDraft(ctx, body),
);

export const DELETE = apiRoute(
  { summary: "Drops the draft; what is in force stays", roles: ["lead", "admin"], status: 204 },
  (ctx) => dropFlagDraft(ctx),
);
