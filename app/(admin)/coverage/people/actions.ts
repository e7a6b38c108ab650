"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changePerson } from "@/lib/coverage/change-person";
import { policySchema } from "@/lib/coverage/cover-schemas";
import { createSkill, retireSkill } from "@/lib/coverage/keep-skills";
import { changePersonSchema } from "@/lib/coverage/people-schemas";
import { setPolicy } from "@/lib/coverage/set-policy";
import { setSharing } from "@/lib/coverage/set-sharing";
import { setSharingSchema } from "@/lib/coverage/state-schemas";
import { createSkillSchema } from "@/lib/coverage/terms-schemas";

const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function savePerson(input: unknown) {
  return runAction(
    one.extend({ change: changePersonSchema }),
    input,
    (ctx, { id, change }) => changePerson(ctx, id, change),
    KEEPERS,
  );
}

export async function addSkill(input: unknown) {
  return runAction(
    createSkillSchema,
    input,
    async (ctx, wish) => void (await createSkill(ctx, wish)),
    KEEPERS,
  );
}

export async function endSkill(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireSkill(ctx, id), KEEPERS);
}

export async function shareTeam(input: unknown) {
  return runAction(
    one.extend(setSharingSchema.shape),
    input,
    async (ctx, { id, isOn }) => void (await setSharing(ctx, id, isOn)),
    KEEPERS,
  );
}

export async function setQuiet(input: unknown) {
  return runAction(
    z.strictObject({ quietMinutes: policySchema.shape.quietMinutes }),
    input,
    async (ctx, change) => void (await setPolicy(ctx, change)),
    KEEPERS,
  );
}
