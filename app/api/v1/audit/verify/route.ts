import { chainReportSchema } from "@/lib/audit/schemas";
import { verifyChain } from "@/lib/audit/verify-chain";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute(
  { summary: "Works the audit's hash chain out again", roles: ["admin"], answer: chainReportSchema },
  (ctx) => verifyChain(ctx),
);
