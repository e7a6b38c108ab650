import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Invalid } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readWatch, type Watcher } from "./read-watch";
import type { SetState, StateView } from "./state-schemas";
import { writeState } from "./write-state";

/**
 * What the acting agent says of themselves; saying the same again changes only until when. Throws Invalid
 * `state-until` for an `until` that is over or more than a day away.
 */
export async function setState(outer: Ctx, { state, until }: SetState): Promise<StateView> {
  const { agentId } = requireAgentActor(outer.actor);
  const now = outer.now();
  const untilAt = until ? new Date(until) : null;
  if (untilAt && (untilAt <= now || untilAt > after(now, DAY)))
    throw new Invalid("state-until", { field: "until" });
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    const stored = await ctx.db.agentState.findUnique({ where: { agentId } });
    const isSame = stored?.state === state && stored.before === null;
    await writeState(ctx, {
      agentId,
      state,
      since: isSame ? stored.since : now,
      until: untilAt,
      before: null,
      cause: isSame ? null : "said",
    });
    const [own] = await readWatch(ctx, [agentId]);
    if (!own) throw new Error("The acting agent does not work here");
    return viewState(own);
  });
}

/** What everybody who works here says of themselves, by name. */
export async function listStates(ctx: Ctx): Promise<StateView[]> {
  return (await readWatch(ctx)).map(viewState);
}

export function viewState({
  agentId,
  displayName,
  initials,
  state,
  since,
  until,
  isPresent,
}: Watcher): StateView {
  return {
    agentId,
    displayName,
    initials,
    state,
    since: since?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    isPresent,
  };
}
