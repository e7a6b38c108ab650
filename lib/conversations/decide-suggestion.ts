import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readSuggestion, rejectSuggestion, reopenPairs, sayNever } from "@/lib/customers/settle-suggestion";
import { bindHandle } from "./bind-handle";
import { requireVisibleCustomer } from "./require-visible-customer";
import { evidenceOfReasons } from "./rules/suggested-evidence";

export type Decision = "accept" | "reject" | "never" | "reopen";

/**
 * What an agent says to a suggestion. `accept` links the other handle to this customer, by default the older of the
 * two, on the reasons in sight; `reject` and `never` are remembered for both, `reopen` takes them back. Throws
 * NotFound, also where either side is not the actor's to know of; Conflict `decided-already`, and what a link throws.
 */
export function decideSuggestion(
  outer: Ctx,
  input: { suggestionId: string; decision: Decision; customerId?: string | undefined },
): Promise<{ linkId: string | null }> {
  return inTransaction(outer, async (ctx) => {
    const { suggestionId, decision } = input;
    const found = await readSuggestion(ctx, suggestionId);
    for (const side of found.sides) await requireVisibleCustomer(ctx, side.customerId);
    const [keeper, comes] = sidesOf(found.sides, input.customerId);
    if (keeper.customerId === comes.customerId) throw new Conflict("decided-already");
    switch (decision) {
      case "accept": {
        if (found.state !== "open") throw new Conflict("decided-already");
        const evidence = evidenceOfReasons(found.reasons);
        const { customerId } = keeper;
        const linkId = await bindHandle(ctx, {
          customerId,
          handleId: comes.handleId,
          evidence,
          trust: "accepted",
        });
        return { linkId };
      }
      case "reject":
        await rejectSuggestion(ctx, suggestionId);
        break;
      case "never":
        await sayNever(ctx, keeper.customerId, comes.customerId);
        break;
      case "reopen":
        await reopenPairs(ctx, keeper.customerId, comes.customerId);
    }
    const values = { decision, handleIds: found.sides.map(({ handleId }) => handleId) };
    await writeEntry(ctx, {
      action: "suggestion.decided",
      subject: "link-suggestion",
      subjectId: suggestionId,
      values,
    });
    return { linkId: null };
  });
}

type Side = Awaited<ReturnType<typeof readSuggestion>>["sides"][number];

function sidesOf(sides: readonly Side[], keeperId: string | undefined): [Side, Side] {
  const [a, b] = [...sides].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  if (!a || !b) throw new NotFound("not-found");
  if (keeperId === undefined) return [a, b];
  if (keeperId !== a.customerId && keeperId !== b.customerId) throw new NotFound("not-found");
  return keeperId === a.customerId ? [a, b] : [b, a];
}
