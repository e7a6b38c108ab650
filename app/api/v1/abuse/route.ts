import { apiRoute } from "@/lib/auth/api-route";
import { abuseViewSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { getAbuse } from "@/lib/conversations/abuse/get-abuse";

export const GET = apiRoute(
  {
    summary: "Who is muted, blocked, put away as spam, and who is off whom",
    roles: ["lead", "admin"],
    answer: abuseViewSchema,
  },
  (ctx) => getAbuse(ctx),
);
