"use server";

import { z } from "zod";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { runAction } from "@/lib/auth/agent-action";
import { acceptLines } from "@/lib/conversations/handovers/accept-lines";
import { changeHandover } from "@/lib/conversations/handovers/change-handover";
import { declineLines } from "@/lib/conversations/handovers/decline-lines";
import { handOverNow } from "@/lib/conversations/handovers/hand-over-now";
import {
  changeHandoverSchema,
  declineLinesSchema,
  lineChoiceSchema,
  noteLineSchema,
  writeHandoverSchema,
} from "@/lib/conversations/handovers/handover-schemas";
import { noteLine } from "@/lib/conversations/handovers/note-line";
import { changeHandoverPolicySchema, setDeputySchema } from "@/lib/coverage/handover-schemas";
import { setDeputy } from "@/lib/coverage/set-deputy";
import { setHandoverPolicy } from "@/lib/coverage/set-handover-policy";

const one = { id: z.uuid() };

export async function acceptHandover(input: unknown) {
  return runAction(lineChoiceSchema.extend(one), input, (ctx, { id, ...choice }) =>
    acceptLines(ctx, id, choice),
  );
}

export async function declineHandover(input: unknown) {
  return runAction(declineLinesSchema.extend(one), input, (ctx, { id, ...choice }) =>
    declineLines(ctx, id, choice),
  );
}

export async function changeSheet(input: unknown) {
  return runAction(
    changeHandoverSchema.extend(one),
    input,
    async (ctx, { id, ...change }) => void (await changeHandover(ctx, id, change)),
  );
}

export async function noteSheetLine(input: unknown) {
  const schema = noteLineSchema.extend({ ...one, lineId: z.uuid() });
  return runAction(schema, input, (ctx, { id, ...note }) => noteLine(ctx, id, note));
}

export async function writeHandover(input: unknown) {
  return runAction(writeHandoverSchema, input, async (ctx, wish) => {
    const { id } = await handOverNow(ctx, wish);
    return { id };
  });
}

export async function nameDeputy(input: unknown) {
  return runAction(
    setDeputySchema,
    input,
    async (ctx, { deputyId }) => void (await setDeputy(ctx, requireAgentActor(ctx.actor).agentId, deputyId)),
  );
}

export async function setHandoverRules(input: unknown) {
  return runAction(
    changeHandoverPolicySchema,
    input,
    async (ctx, change) => void (await setHandoverPolicy(ctx, change)),
    ["admin"],
  );
}
