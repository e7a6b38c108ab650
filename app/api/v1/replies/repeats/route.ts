import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { findRepeats } from "@/lib/macros/find-repeats";
import { repeatSchema, repeatsSchema } from "@/lib/macros/schemas";

/** A POST, as the preview is: what somebody is writing belongs into no address and no log. */
export const POST = apiRoute(
  {
    summary: "What of a text already went out publicly from this account in the last 24 hours",
    body: repeatsSchema,
    answer: z.object({ data: z.array(repeatSchema) }),
  },
  async (ctx, { body }) => ({ data: await findRepeats(ctx, body.accountId, body.text) }),
);
