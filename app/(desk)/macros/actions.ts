"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changeMacro } from "@/lib/macros/change-macro";
import { createMacro } from "@/lib/macros/create-macro";
import { restoreMacro } from "@/lib/macros/restore-macro";
import { retireMacro } from "@/lib/macros/retire-macro";
import { changeMacroSchema, saveMacroSchema } from "@/lib/macros/schemas";

const KEEPERS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addMacro(input: unknown) {
  return runAction(saveMacroSchema, input, async (ctx, wish) => void (await createMacro(ctx, wish)), KEEPERS);
}

export async function rewriteMacro(input: unknown) {
  return runAction(
    one.extend({ change: changeMacroSchema }),
    input,
    async (ctx, { id, change }) => void (await changeMacro(ctx, id, change)),
    KEEPERS,
  );
}

export async function endMacro(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireMacro(ctx, id), KEEPERS);
}

export async function bringBackMacro(input: unknown) {
  return runAction(one, input, async (ctx, { id }) => void (await restoreMacro(ctx, id)), KEEPERS);
}
