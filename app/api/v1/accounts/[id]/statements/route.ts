import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { stateWords } from "@/lib/response-times/state-words";
import { stateWordsSchema } from "@/lib/response-times/truth-schemas";

export const PUT = apiRoute(
  {
    summary: "Keeps what the account says of itself elsewhere, for the truth check; an empty text forgets it",
    roles: ["admin"],
    params: z.object({ id: z.uuid() }),
    body: stateWordsSchema,
  },
  (ctx, { params: { id }, body }) => stateWords(ctx, id, body),
);
