"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { confirmDeskPage } from "@/lib/knowledge/confirm-desk-page";
import { endBriefing } from "@/lib/knowledge/end-briefing";
import { publishBriefing } from "@/lib/knowledge/publish-briefing";
import { retireDeskPage } from "@/lib/knowledge/retire-desk-page";
import { changeDeskPage, createDeskPage } from "@/lib/knowledge/save-desk-page";
import {
  changeDeskPageSchema,
  confirmDeskPageSchema,
  publishBriefingSchema,
  saveDeskPageSchema,
} from "@/lib/knowledge/schemas";

const KEEPERS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addPage(input: unknown) {
  return runAction(
    saveDeskPageSchema,
    input,
    async (ctx, wish) => void (await createDeskPage(ctx, wish)),
    KEEPERS,
  );
}

export async function rewritePage(input: unknown) {
  return runAction(
    one.extend({ change: changeDeskPageSchema }),
    input,
    async (ctx, { id, change }) => void (await changeDeskPage(ctx, id, change)),
    KEEPERS,
  );
}

export async function confirmPage(input: unknown) {
  return runAction(
    one.extend(confirmDeskPageSchema.shape),
    input,
    async (ctx, { id, reviewOn }) => void (await confirmDeskPage(ctx, id, reviewOn)),
    KEEPERS,
  );
}

export async function endPage(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireDeskPage(ctx, id), KEEPERS);
}

export async function tellBriefing(input: unknown) {
  return runAction(
    publishBriefingSchema,
    input,
    async (ctx, wish) => void (await publishBriefing(ctx, wish)),
    KEEPERS,
  );
}

export async function stopBriefing(input: unknown) {
  return runAction(one, input, (ctx, { id }) => endBriefing(ctx, id), KEEPERS);
}
