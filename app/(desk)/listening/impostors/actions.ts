"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { dismissImpostorSchema } from "@/lib/listening/impostor-schemas";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";

const on = z.strictObject({ id: z.uuid() });

export async function markReported(input: unknown) {
  return runAction(on, input, (ctx, { id }) => decideImpostor(ctx, id, { state: "reported" }));
}

export async function dismissImpostor(input: unknown) {
  return runAction(dismissImpostorSchema.extend(on.shape), input, (ctx, { id, reason }) =>
    decideImpostor(ctx, id, { state: "dismissed", reason }),
  );
}

export async function reopenImpostor(input: unknown) {
  return runAction(on, input, (ctx, { id }) => decideImpostor(ctx, id, { state: "new" }));
}
