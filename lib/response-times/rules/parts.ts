import type { Overview } from "@/lib/response-times/overview-schemas";
import { shareOf } from "./figures";
import { MARK, type TurnColumns } from "./turn-columns";

/** Of the answered turns: how many an acknowledgement ended, and how many of those begun in public were answered in private. */
export function partsOf({
  count,
  endedAt,
  usefulAt,
  marks,
}: TurnColumns): Pick<Overview, "acknowledged" | "movedToPrivate"> {
  let answered = 0;
  let acknowledged = 0;
  let inPublic = 0;
  let moved = 0;
  for (let row = 0; row < count; row++) {
    if (endedAt[row] === Number.POSITIVE_INFINITY) continue;
    const mark = marks[row] ?? 0;
    answered++;
    if ((usefulAt[row] ?? 0) > (endedAt[row] ?? 0)) acknowledged++;
    if ((mark & MARK.public) === 0) continue;
    inPublic++;
    if (mark & MARK.moved) moved++;
  }
  return {
    acknowledged: { part: acknowledged, of: answered, share: shareOf(acknowledged, answered) },
    movedToPrivate: { part: moved, of: inPublic, share: shareOf(moved, inPublic) },
  };
}
