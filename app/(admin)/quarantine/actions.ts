"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { releaseQuarantined } from "@/lib/intake/release-quarantined";
import { retryQuarantined } from "@/lib/intake/retry-quarantined";

const ADMINS = ["admin"] as const;
const on = z.strictObject({ id: z.uuid() });

export async function retry(input: unknown) {
  return runAction(on, input, (ctx, { id }) => retryQuarantined(ctx, id), ADMINS);
}

export async function release(input: unknown) {
  return runAction(on, input, (ctx, { id }) => releaseQuarantined(ctx, id), ADMINS);
}
