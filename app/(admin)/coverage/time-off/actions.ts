"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { answerSwap } from "@/lib/coverage/answer-swap";
import { decideTimeOff } from "@/lib/coverage/decide-time-off";
import { setRosterSetting } from "@/lib/coverage/set-roster-setting";
import { answerSwapSchema, changeRosterSettingSchema } from "@/lib/coverage/swap-schemas";
import { decideTimeOffSchema } from "@/lib/coverage/terms-schemas";

const LEADS = ["lead", "admin"] as const;
const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function decideOff(input: unknown) {
  const schema = one.extend(decideTimeOffSchema.shape);
  return runAction(
    schema,
    input,
    async (ctx, { id, state }) => void (await decideTimeOff(ctx, id, { state })),
    LEADS,
  );
}

export async function answerSwapAs(input: unknown) {
  const schema = one.extend(answerSwapSchema.shape);
  return runAction(
    schema,
    input,
    async (ctx, { id, answer }) => {
      const { state, warnings } = await answerSwap(ctx, id, { answer });
      return { state, warnings: warnings.length };
    },
    LEADS,
  );
}

export async function changeRosterSetting(input: unknown) {
  return runAction(
    changeRosterSettingSchema,
    input,
    async (ctx, change) => void (await setRosterSetting(ctx, change)),
    KEEPERS,
  );
}
