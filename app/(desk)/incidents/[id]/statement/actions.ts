"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import {
  approveStatement,
  askStatement,
  withdrawStatement,
} from "@/lib/incidents/statements/decide-statement";
import { setPhrases } from "@/lib/incidents/statements/set-phrases";
import {
  onStatementSchema,
  setPhrasesSchema,
  writeStatementSchema,
} from "@/lib/incidents/statements/statement-schemas";
import { writeStatement } from "@/lib/incidents/statements/write-statement";

const of = { incidentId: z.uuid() };
const one = onStatementSchema.extend({ ...of, statementId: z.uuid() });

export async function writeStatementNow(input: unknown) {
  return runAction(writeStatementSchema.extend(of), input, async (ctx, { incidentId, ...wish }) => {
    await writeStatement(ctx, incidentId, wish);
  });
}

export async function askStatementNow(input: unknown) {
  return runAction(one, input, async (ctx, deed) => void (await askStatement(ctx, deed)));
}

export async function approveStatementNow(input: unknown) {
  return runAction(one, input, async (ctx, deed) => void (await approveStatement(ctx, deed)));
}

export async function withdrawStatementNow(input: unknown) {
  return runAction(one, input, async (ctx, deed) => void (await withdrawStatement(ctx, deed)));
}

export async function setPhrasesNow(input: unknown) {
  return runAction(setPhrasesSchema.extend(of), input, async (ctx, { incidentId, ...wish }) => {
    await setPhrases(ctx, incidentId, wish);
  });
}
