import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeReason, ContactReasonView } from "@/lib/conversations/reason-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;
type Place = { id: string; position: number };

export type ReasonActs = Readonly<{
  add: Act<{ name: string; parentId: string | null }>;
  change: Act<{ id: string; change: ChangeReason }>;
  place: Act<{ places: Place[] }>;
}>;

/** What to write so that one moves a step among those that are shown; those that are not come behind. */
export function placesAfter(
  shown: readonly ContactReasonView[],
  hidden: readonly ContactReasonView[],
  from: number,
  step: -1 | 1,
): Place[] {
  const order = [...shown];
  const [moved] = order.splice(from, 1);
  if (!moved) return [];
  order.splice(from + step, 0, moved);
  return [...order, ...hidden].flatMap(({ id, position }, index) =>
    position === index ? [] : [{ id, position: index }],
  );
}
