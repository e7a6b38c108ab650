"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { publicUrl } from "@/lib/auth/hosts";
import { previewAsk } from "@/lib/replies/preview-ask";
import { setAskingSchema } from "@/lib/replies/satisfaction-schemas";
import { setAsking } from "@/lib/replies/set-asking";

const LEADS = ["lead", "admin"] as const;

export async function switchAsking(input: unknown) {
  const schema = z.strictObject({ accountId: z.uuid(), wish: setAskingSchema });
  return runAction(
    schema,
    input,
    async (ctx, { accountId, wish }) => void (await setAsking(ctx, accountId, wish)),
    LEADS,
  );
}

export async function previewAsking(input: unknown) {
  const schema = z.strictObject({ accountId: z.uuid() });
  return runAction(
    schema,
    input,
    (ctx, { accountId }) => previewAsk(ctx, accountId, publicUrl().href),
    LEADS,
  );
}
