import type { AccountRef, PulledPage } from "../../channel";
import type { Link } from "../call/link";
import { readCursor } from "./cursor";
import { KnownIds } from "./known-ids";
import { sourcesOf } from "./sources";
import { walk } from "./walk";

export type Puller = (
  account: AccountRef,
  cursors: ReadonlyMap<string, unknown>,
) => AsyncGenerator<PulledPage>;

/** Reads an account's lists, each as often as X's limit for it allows. */
export function createPuller(link: Link): Puller {
  const known = new Map<string, KnownIds>();
  return async function* pull(account, cursors) {
    const userId = account.externalId;
    if (userId === null) return;
    for (const source of sourcesOf(account, userId)) {
      const isBrokenOff = readCursor(cursors.get(source.kind)).resume !== null;
      if (!isBrokenOff && !link.budget.isDue(account.id, source.endpoint)) continue;
      const key = `${account.id} ${source.kind}`;
      const ids = known.get(key) ?? new KnownIds();
      known.set(key, ids);
      yield* walk(link, account, source, cursors.get(source.kind), ids);
    }
  };
}
