import type { Policy } from "./promise";
import { targetOf } from "./turn-target";

/** What is aimed for where an account aims least, in seconds: nothing is promised that holds only for some of its messages. */
export function slowestTarget(
  { accountId, channel, teamId }: { accountId: string; channel: string; teamId: string | null },
  traits: ReadonlyMap<string, { audiences: readonly { audience: string }[] }>,
  { targets }: Policy,
): number {
  const audiences = traits.get(channel)?.audiences.map(({ audience }) => audience) ?? [];
  const places = audiences.length > 0 ? audiences : ["private"];
  return Math.max(
    ...places.map((audience) => targetOf({ accountId, channel, audience, teamId, level: 0 }, targets)),
  );
}
