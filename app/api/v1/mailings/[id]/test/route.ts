import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { mailWords } from "@/lib/auth/mail-words";
import { idParams } from "@/lib/auth/page-query";
import { testMailingSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { testMailing } from "@/lib/incidents/mailings/test-mailing";

export const POST = apiRoute(
  {
    summary: "Sends the asker alone the letter one person would get, marked as a test",
    roles: ["lead", "admin"],
    params: idParams,
    body: testMailingSchema,
    answer: z.object({ to: z.string() }),
  },
  (ctx, { params, body }) => testMailing(ctx, params.id, body, mailWords.url),
);
