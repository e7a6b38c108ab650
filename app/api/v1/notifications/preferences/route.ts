import { apiRoute } from "@/lib/auth/api-route";
import { getPreferences } from "@/lib/notifications/get-preferences";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { preferencesSchema, savePreferencesSchema } from "@/lib/notifications/schemas";

export const GET = apiRoute(
  {
    summary: "How the caller is told of each kind, on shift and off, and when not",
    answer: preferencesSchema,
  },
  (ctx) => getPreferences(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Keeps how the caller is told; 409 when another screen was first",
    body: savePreferencesSchema,
    answer: preferencesSchema,
  },
  (ctx, { body }) => savePreferences(ctx, body),
);
