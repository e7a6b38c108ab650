import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { unmaskedSchema } from "@/lib/conversations/mark-schemas";
import { seeUnmasked } from "@/lib/conversations/see-unmasked";

export const GET = apiRoute(
  {
    summary:
      "The words of an interaction with the personal data that `text` masks; the audit says who looked. Card numbers are stored nowhere",
    scope: "conversations:read",
    params: idParams,
    answer: unmaskedSchema,
  },
  (ctx, { params }) => seeUnmasked(ctx, params.id),
);
