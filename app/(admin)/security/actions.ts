"use server";

import { z } from "zod";
import { roleSchema } from "@/lib/agents/schemas";
import { setSecondFactorRoles } from "@/lib/agents/second-factor";
import { runAction } from "@/lib/auth/agent-action";

export async function setFactorRoles(input: unknown) {
  const schema = z.strictObject({ roles: z.array(roleSchema).max(3) });
  return runAction(schema, input, (ctx, { roles }) => setSecondFactorRoles(ctx, roles), ["admin"]);
}
