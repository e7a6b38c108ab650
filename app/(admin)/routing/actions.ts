"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { getRoutingVersion } from "@/lib/conversations/routing/get-routing-rules";
import { saveLanguageTexts } from "@/lib/conversations/routing/keep-language-texts";
import {
  saveLanguageTextsSchema,
  saveRoutingSchema,
  tryRoutingSchema,
} from "@/lib/conversations/routing/routing-schemas";
import { saveRoutingRules } from "@/lib/conversations/routing/save-routing-rules";
import { tryRouting } from "@/lib/conversations/routing/try-routing";

const KEEPERS = ["lead", "admin"] as const;

export async function saveRules(input: unknown) {
  return runAction(saveRoutingSchema, input, saveRoutingRules, KEEPERS);
}

export async function tryRules(input: unknown) {
  return runAction(tryRoutingSchema, input, tryRouting, KEEPERS);
}

export async function readVersion(input: unknown) {
  const schema = z.strictObject({ version: z.number().int().min(1) });
  return runAction(schema, input, (ctx, { version }) => getRoutingVersion(ctx, version), KEEPERS);
}

export async function saveTexts(input: unknown) {
  return runAction(saveLanguageTextsSchema, input, (ctx, { data }) => saveLanguageTexts(ctx, data), KEEPERS);
}
