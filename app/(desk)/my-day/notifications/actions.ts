"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { unsubscribeBrowser } from "@/lib/notifications/push/keep-subscriptions";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { savePreferencesSchema } from "@/lib/notifications/schemas";

export async function keepPreferences(input: unknown) {
  return runAction(savePreferencesSchema, input, savePreferences);
}

export async function forgetBrowser(input: unknown) {
  return runAction(z.strictObject({ id: z.uuid() }), input, (ctx, { id }) => unsubscribeBrowser(ctx, id));
}
