import { Refused } from "@/lib/base/errors";
import { after, SECOND } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { answerBeginConnect, answerFinishConnect } from "./answer-connect";
import { wireSeal } from "./ask-wire";
import { checkAccount } from "./check-account";
import { wireAnswerOf } from "./rules/wire-answer";

export type WireDeed = (
  ctx: WorkerCtx,
  question: { input: unknown; accountId: string | null; agentId: string | null },
) => Promise<unknown>;
export type WireDeeds = Readonly<Record<string, WireDeed>>;

const deeds: WireDeeds = {
  "begin-connect": answerBeginConnect,
  "finish-connect": answerFinishConnect,
  "check-account": async (ctx, { accountId }) => checkAccount(ctx, accountId ?? ""),
};

const freshMs = 10 * SECOND;
const deedMs = 9 * SECOND;

interface Claimed {
  id: string;
  kind: string;
  accountId: string | null;
  agentId: string | null;
  sealed: Uint8Array | null;
}

/**
 * Answers what pages ask of the wires, each once; those nobody waits for any more are left. Domains to the right hand
 * in deeds of their own. Returns how many were answered.
 */
export async function answerWireRequests(ctx: WorkerCtx, more: WireDeeds = {}): Promise<number> {
  const now = ctx.now();
  const claimed = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "WireRequest" SET state = 'claimed', "claimedAt" = ${now}
    WHERE id IN (SELECT id FROM "WireRequest" WHERE state = 'waiting' AND "createdAt" > ${after(now, -freshMs)}
      ORDER BY "createdAt" LIMIT 20 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, "accountId", "agentId", sealed`;
  await Promise.all(claimed.map((request) => answer(ctx, request, { ...deeds, ...more })));
  return claimed.length;
}

async function answer(ctx: WorkerCtx, request: Claimed, known: WireDeeds): Promise<void> {
  const outcome = await inTime(run(ctx, request, known)).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await ctx.db.wireRequest.updateMany({
    where: { id: request.id, state: "claimed" },
    data: {
      state: "answered",
      sealed: ctx.vault.seal(wireSeal, wireAnswerOf(outcome)),
      answeredAt: ctx.now(),
    },
  });
}

async function run(ctx: WorkerCtx, request: Claimed, known: WireDeeds): Promise<unknown> {
  const deed = known[request.kind];
  if (!deed || request.sealed === null) throw new Refused("wire-failed");
  const input: unknown = JSON.parse(ctx.vault.unseal(wireSeal, request.sealed));
  return deed(ctx, { input, accountId: request.accountId, agentId: request.agentId });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused("wire-silent")), deedMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
