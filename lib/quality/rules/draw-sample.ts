/** What somebody might be reviewed by: conversations of one agent in one week. */
export interface Drawable {
  agentId: string;
  conversationId: string;
}

/**
 * Draws so many conversations of each agent that every one of theirs has the same chance. The digest is keyed by the
 * desk's secret and holds the week: nobody can foretell or choose it, and drawing twice draws the same.
 */
export function drawSample(
  drawable: readonly Drawable[],
  size: number,
  weekOn: string,
  digest: (text: string) => string,
): Drawable[] {
  const byAgent = new Map<string, Drawable[]>();
  for (const each of drawable) byAgent.set(each.agentId, [...(byAgent.get(each.agentId) ?? []), each]);
  return [...byAgent.values()].flatMap((own) => {
    const distinct = [...new Map(own.map((each) => [each.conversationId, each])).values()];
    return distinct
      .map((each) => ({ each, lot: digest(`${weekOn} ${each.agentId} ${each.conversationId}`) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, size)
      .map(({ each }) => each);
  });
}
