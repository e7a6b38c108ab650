import { z } from "zod";
import { signOutEverywhere } from "@/lib/agents/sign-out-everywhere";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const POST = apiRoute(
  {
    summary: "Ends every session of an agent, open streams within 5 s; oneself or an admin",
    params: idParams,
    answer: z.object({ sessions: z.number() }),
  },
  async (ctx, { params }) => ({ sessions: await signOutEverywhere(ctx, params.id) }),
);
