import type { Ctx } from "@/lib/context/ctx";
import type { HistoryFound, HistoryPlan } from "@/lib/conversations/history-job-schemas";
import type { ClaimedJob } from "@/lib/customers/claim-job";
import { tellJob } from "@/lib/customers/tell-job";
import type { ImportStep } from "./wish";

const NOTHING = {
  from: 0,
  messages: 0,
  conversations: 0,
  interactions: 0,
  known: 0,
  erased: 0,
  accounts: [],
};

/** Writes down each step of an import beside its job. One that goes on after a kill adds to what is written there. */
export function stepKeeper(
  job: ClaimedJob,
  plan: HistoryPlan,
): (ctx: Ctx, step: ImportStep) => Promise<void> {
  let found: HistoryFound = plan.found ?? NOTHING;
  // The wrong rows of the file itself were told by the run before.
  let isTold = plan.found !== null;
  return async (ctx, { from, done, total, accounts, taken }) => {
    found = {
      from: plan.found?.from ?? from,
      accounts: plan.found?.accounts ?? accounts,
      messages: found.messages + taken.messages,
      conversations: found.conversations + taken.conversations,
      interactions: found.interactions + taken.interactions,
      known: found.known + taken.known,
      erased: found.erased + taken.erased,
    };
    const errors = isTold ? [] : taken.errors.map((error) => ({ ...error, field: null }));
    isTold = false;
    await tellJob(ctx, job, {
      totalRows: total,
      doneRows: done,
      createdRows: found.interactions,
      unchangedRows: found.known,
      plan: { ...plan, found },
      errors,
    });
  };
}
