import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readWireAnswer } from "./rules/wire-answer";

export const wireSeal = "wire-request";
const waitMs = 10 * SECOND;
const pollMs = 40;

export interface WireQuestion {
  kind: string;
  accountId?: string;
  /** Sealed while it waits, wiped when it is answered. */
  input: unknown;
}

/**
 * Asks the worker, who alone talks to the wires, and waits for at most 10 s. Never inside a transaction: the worker
 * could not see the question. Throws Refused `wire-silent`, or what the worker's deed threw.
 */
export async function askWire(ctx: Ctx, { kind, accountId, input }: WireQuestion): Promise<unknown> {
  const at = ctx.now();
  const id = uuidv7(at, ctx.random);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const sealed = ctx.vault.seal(wireSeal, JSON.stringify(input));
  await ctx.db.wireRequest.create({
    data: { id, kind, accountId: accountId ?? null, agentId, sealed, createdAt: at },
  });
  ctx.bell.ring("wires");
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    const row = await ctx.db.wireRequest.findUnique({ where: { id }, select: { state: true, sealed: true } });
    if (row?.state !== "answered" || row.sealed === null) continue;
    await ctx.db.wireRequest.updateMany({ where: { id }, data: { state: "read", sealed: null } });
    return readWireAnswer(ctx.vault.unseal(wireSeal, row.sealed));
  }
  await ctx.db.wireRequest.updateMany({ where: { id }, data: { state: "given-up", sealed: null } });
  throw new Refused("wire-silent");
}
