import { after, DAY } from "@/lib/base/time";

export interface Placeable {
  id: string;
  status: string;
  resolvedAt: Date | null;
}

export type Where =
  | { to: "conversation"; id: string }
  /** `ask`: the conversations of which an agent says whether it belongs to one of them. */
  | { to: "new"; ask: readonly string[] };

/**
 * Where what a customer sent goes. Its own thread's conversation while unresolved, and for `reopenDays` after;
 * else the one unresolved conversation of the customer; with two or more a new one, and the agent is asked.
 */
export function whereTo(of: {
  own: Placeable | null;
  unresolved: readonly { id: string }[];
  startsAt: Date;
  reopenDays: number;
}): Where {
  const { own, unresolved, startsAt, reopenDays } = of;
  if (own && own.status !== "resolved") return { to: "conversation", id: own.id };
  if (own?.resolvedAt && startsAt <= after(own.resolvedAt, reopenDays * DAY))
    return { to: "conversation", id: own.id };
  const [only, another] = unresolved;
  if (only && !another) return { to: "conversation", id: only.id };
  return { to: "new", ask: unresolved.map((each) => each.id) };
}
