import { z } from "zod";
import { issueLink } from "@/lib/agents/issue-link";
import { apiRoute } from "@/lib/auth/api-route";
import { inviteUrl } from "@/lib/auth/invite-url";
import { idParams } from "@/lib/auth/page-query";

export const POST = apiRoute(
  {
    summary: "A link to set a password by: single use, 24 hours, ends every older one; shown once",
    roles: ["admin"],
    params: idParams,
    answer: z.object({ url: z.url(), expiresAt: z.iso.datetime() }),
    status: 201,
  },
  async (ctx, { params }) => {
    const { token, expiresAt } = await issueLink(ctx, params.id);
    return { url: inviteUrl(token), expiresAt };
  },
);
