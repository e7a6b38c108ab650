import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listConsents } from "@/lib/coverage/list-consents";
import { consentSchema } from "@/lib/coverage/work-rules-schemas";

export const GET = apiRoute(
  {
    summary: "Shifts agents were asked to agree to, newest first: one's own, leads and admins all",
    query: z.object({ state: consentSchema.shape.state.optional() }),
    answer: z.object({ data: z.array(consentSchema) }),
  },
  async (ctx, { query: { state } }) => ({ data: await listConsents(ctx, state ? { state } : {}) }),
);
