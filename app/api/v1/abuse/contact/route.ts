import { apiRoute } from "@/lib/auth/api-route";
import { contactInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { setAbuseContact } from "@/lib/conversations/abuse/report-words";

export const PUT = apiRoute(
  {
    summary: "Names whom words of customers and colleagues are reported to",
    roles: ["admin"],
    body: contactInputSchema,
    status: 204,
  },
  (ctx, { body }) => setAbuseContact(ctx, body.contactId),
);
