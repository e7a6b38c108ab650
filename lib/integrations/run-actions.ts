import { after } from "@/lib/base/time";
import type { CallSigned, SignedOutcome } from "@/lib/channels/signed-call";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { addressed, type Claimed, claimDoubts, claimRuns, doubtTheDead } from "./claim-runs";
import { endRun } from "./end-run";
import { readPath } from "./rules/read-path";
import { MOST_ATTEMPTS, nextLookMs, RUN_CALL_MS } from "./rules/run-times";

/**
 * Does the actions that wait, each once: the attempt is committed before the call goes out, and a run in doubt is looked
 * up by its key, never done again blindly. Returns how many were in hand.
 */
export async function runActions(ctx: WorkerCtx, call: CallSigned): Promise<number> {
  await doubtTheDead(ctx);
  const runs = await claimRuns(ctx);
  const doubts = await claimDoubts(ctx);
  await Promise.all([
    ...runs.map((run) => perform(ctx, call, run)),
    ...doubts.map((run) => look(ctx, call, run)),
  ]);
  return runs.length + doubts.length;
}

async function perform(ctx: Ctx, call: CallSigned, claimed: Claimed): Promise<void> {
  const { run, url, secret, input, initials } = await addressed(ctx, claimed);
  const body = {
    action: run.action.name,
    key: run.id,
    subject: input.subject,
    values: input.values,
    agent: initials,
    askedAt: ctx.now().toISOString(),
  };
  const outcome = await call({ url, secret, body, key: run.id, timeoutMs: RUN_CALL_MS });
  if (outcome.kind === "answered" && outcome.status < 300)
    return endRun(ctx, run, { state: "done", answer: outcome.body });
  if (outcome.kind === "answered" && isRefusal(outcome.status))
    return endRun(ctx, run, { state: "refused", ...refusalOf(outcome) });
  const isInDoubt = outcome.kind === "doubt" || (outcome.kind === "answered" && outcome.status >= 500);
  if (isInDoubt) return wait(ctx, claimed, "unknown", nextLookMs(0) ?? 0);
  if (claimed.attempts < MOST_ATTEMPTS)
    return wait(ctx, claimed, "queued", nextLookMs(claimed.attempts) ?? 0);
  const cause = outcome.kind === "not-sent" ? outcome.cause : String(outcome.status);
  return endRun(ctx, run, { state: "failed", code: "action-unreachable", values: { cause } });
}

/** Asks by key how a run in doubt ended. Not known there means not done: once more with the same key. */
async function look(ctx: Ctx, call: CallSigned, claimed: Claimed): Promise<void> {
  const { run, url, secret } = await addressed(ctx, claimed);
  const asked = new URL(url);
  asked.searchParams.set("key", run.id);
  const outcome = await call({ url: asked.href, secret, timeoutMs: RUN_CALL_MS });
  if (outcome.kind === "answered" && outcome.status === 200)
    return endRun(ctx, run, { state: "done", answer: outcome.body });
  if (outcome.kind === "answered" && outcome.status === 422)
    return endRun(ctx, run, { state: "refused", ...refusalOf(outcome) });
  if (outcome.kind === "answered" && outcome.status === 404) {
    if (claimed.attempts < MOST_ATTEMPTS) return wait(ctx, claimed, "queued", 0);
    return endRun(ctx, run, { state: "failed", code: "action-not-done", values: {} });
  }
  return wait(ctx, claimed, "unknown", nextLookMs(claimed.looks));
}

async function wait(
  ctx: Ctx,
  claimed: Claimed,
  state: "queued" | "unknown",
  ms: number | null,
): Promise<void> {
  await ctx.db.actionRun.updateMany({
    where: { id: claimed.id, fence: claimed.fence, state: { in: ["running", "unknown"] } },
    data: { state, leaseUntil: null, nextTryAt: ms === null ? null : after(ctx.now(), ms) },
  });
}

function isRefusal(status: number): boolean {
  return status >= 300 && status < 500 && ![404, 408, 425, 429].includes(status);
}

/** The other system's own words, where it has some. */
function refusalOf(outcome: SignedOutcome & { kind: "answered" }) {
  const [said = ""] = [...readPath(outcome.body, "message"), ...readPath(outcome.body, "detail")];
  return { code: said ? "action-refused-with" : "action-refused", values: { said, status: outcome.status } };
}
