import { apiRoute } from "@/lib/auth/api-route";
import { getRetention } from "@/lib/privacy/get-retention";
import { retentionSchema, setRetentionSchema } from "@/lib/privacy/schemas";
import { setRetention } from "@/lib/privacy/set-retention";

export const GET = apiRoute(
  {
    summary: "How many days the content of each kind is kept, and what the last night took",
    roles: ["admin"],
    answer: retentionSchema,
  },
  (ctx) => getRetention(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Sets the days by kind; null is for ever, kinds left out stay as they are",
    roles: ["admin"],
    body: setRetentionSchema,
    answer: retentionSchema,
  },
  (ctx, { body }) => setRetention(ctx, body),
);
