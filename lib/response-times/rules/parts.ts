import type { Overview } from "@/lib/response-times/overview-schemas";
import { shareOf } from "./figures";
import { KIND, MARK, type TurnColumns } from "./turn-columns";

/** Of the answered turns: how many an acknowledgement ended, and how many of those begun in public were answered in private. */
export function partsOf({ marks, first }: TurnColumns): Pick<Overview, "acknowledged" | "movedToPrivate"> {
  let answered = 0;
  let acknowledged = 0;
  let inPublic = 0;
  let moved = 0;
  for (let row = 0; row < marks.length; row++) {
    if (((first.states[row] ?? 0) & 3) !== KIND.answered) continue;
    const mark = marks[row] ?? 0;
    answered++;
    if (mark & MARK.acknowledged) acknowledged++;
    if ((mark & MARK.public) === 0) continue;
    inPublic++;
    if (mark & MARK.moved) moved++;
  }
  return {
    acknowledged: { part: acknowledged, of: answered, share: shareOf(acknowledged, answered) },
    movedToPrivate: { part: moved, of: inPublic, share: shareOf(moved, inPublic) },
  };
}
