import { apiRoute } from "@/lib/auth/api-route";
import { pastePost } from "@/lib/intake/paste-post";
import { pastedSchema, pasteSchema } from "@/lib/intake/paste-schemas";

export const POST = apiRoute(
  {
    summary:
      "Puts a public post or review of elsewhere into the history: link or words and pictures, marked with who pasted it",
    roles: ["agent", "lead", "admin"],
    body: pasteSchema,
    answer: pastedSchema,
    status: 201,
  },
  (ctx, { body }) => pastePost(ctx, body),
);
