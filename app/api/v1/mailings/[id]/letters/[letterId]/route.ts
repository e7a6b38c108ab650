import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { settleLetterSchema } from "@/lib/incidents/mailings/letters/letter-schemas";
import { settleLetter } from "@/lib/incidents/mailings/letters/settle-letter";

export const POST = apiRoute(
  {
    summary: "Says what became of a letter in doubt: it arrived, it did not, or it is to go again",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), letterId: z.uuid() }),
    body: settleLetterSchema,
    status: 204,
  },
  (ctx, { params, body }) => settleLetter(ctx, { mailingId: params.id, letterId: params.letterId }, body),
);
