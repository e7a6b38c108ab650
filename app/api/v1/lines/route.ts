import { z } from "zod";
import { connectLine } from "@/lib/accounts/connect-line";
import { connectLineSchema } from "@/lib/accounts/line-schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const POST = apiRoute(
  {
    summary: "Adds a phone line by its number; its calls come in by webhook",
    roles: ["admin"],
    body: connectLineSchema,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => connectLine(ctx, body),
);
