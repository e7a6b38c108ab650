import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { countAdded } from "./count-added";
import { findFaults } from "./find-faults";
import type { Mailing } from "./mailing-schemas";
import { type MailingFacts, readMailingFacts } from "./read-mailing-facts";

/** Nothing keeps it from leaving. Throws Refused with the first thing that does, in words, and all of them as details. */
export async function requireFaultless(ctx: Ctx, mailing: Mailing): Promise<MailingFacts> {
  const facts = await readMailingFacts(ctx, mailing.incidentId, mailing.audience.jobIds);
  const faults = await findFaults(ctx, mailing, facts);
  const [first] = faults;
  if (first) throw new Refused(first.code, first.values, faults);
  return facts;
}

/**
 * A mailing may start: faultless, and approved where it may go to more people than one lead decides alone, as its words
 * and its people are now. Throws Refused with what keeps it, `mailing-needs-approval`, or `mailing-people-added` with how
 * many came since the yes.
 */
export async function requireReady(ctx: Ctx, mailing: Mailing): Promise<void> {
  const { people, approvalAbove } = await requireFaultless(ctx, mailing);
  if (people <= approvalAbove) return;
  if (mailing.approvedBy === null || mailing.approvedAt === null)
    throw new Refused("mailing-needs-approval", { people, limit: approvalAbove });
  const added = await countAdded(ctx, mailing);
  if (added > 0) throw new Refused("mailing-people-added", { added, people });
}
