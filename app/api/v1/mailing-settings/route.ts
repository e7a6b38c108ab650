import { apiRoute } from "@/lib/auth/api-route";
import { mailingSettingsSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { getMailingSettings, setMailingApproval } from "@/lib/incidents/mailings/set-mailing-approval";

export const GET = apiRoute(
  {
    summary: "Above how many people a mailing needs somebody else's approval",
    roles: ["lead", "admin"],
    answer: mailingSettingsSchema,
  },
  (ctx) => getMailingSettings(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Sets above how many people a mailing needs somebody else's approval",
    roles: ["admin"],
    body: mailingSettingsSchema,
    answer: mailingSettingsSchema,
  },
  (ctx, { body }) => setMailingApproval(ctx, body.approvalAbove),
);
