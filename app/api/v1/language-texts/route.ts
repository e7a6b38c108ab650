import { apiRoute } from "@/lib/auth/api-route";
import { listLanguageTexts, saveLanguageTexts } from "@/lib/conversations/routing/keep-language-texts";
import { languageTextsSchema, saveLanguageTextsSchema } from "@/lib/conversations/routing/routing-schemas";

export const GET = apiRoute(
  {
    summary: "What people are told in their language while nobody here reads it, approved by leads",
    scope: "conversations:read",
    answer: languageTextsSchema,
  },
  async (ctx) => ({ data: await listLanguageTexts(ctx) }),
);

export const PUT = apiRoute(
  {
    summary: "Keeps these texts in place of all there were",
    roles: ["lead", "admin"],
    body: saveLanguageTextsSchema,
    answer: languageTextsSchema,
  },
  async (ctx, { body }) => ({ data: await saveLanguageTexts(ctx, body.data) }),
);
