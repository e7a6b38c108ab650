"use server";

import { acceptInvite } from "@/lib/agents/accept-invite";
import { acceptInviteSchema } from "@/lib/agents/schemas";
import { runPublicAction } from "@/lib/auth/public-action";

export async function setPassword(input: unknown) {
  return runPublicAction(acceptInviteSchema, input, async (ctx, wanted) => {
    await acceptInvite(ctx, wanted);
  });
}
