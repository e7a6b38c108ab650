"use server";

import { z } from "zod";
import { createKey } from "@/lib/agents/create-key";
import { revokeKey } from "@/lib/agents/revoke-key";
import { createKeySchema } from "@/lib/agents/schemas";
import { runAction } from "@/lib/auth/agent-action";

const ADMINS = ["admin"] as const;

export async function makeKey(input: unknown) {
  return runAction(
    createKeySchema,
    input,
    async (ctx, wish) => ({ key: (await createKey(ctx, wish)).key }),
    ADMINS,
  );
}

export async function endKey(input: unknown) {
  const schema = z.strictObject({ keyId: z.uuid() });
  return runAction(schema, input, (ctx, { keyId }) => revokeKey(ctx, keyId), ADMINS);
}
