import { handleKeyOf, type Known, type KnownCustomer, type KnownHandle } from "./known";
import type { ImportWrites } from "./plan-import";

/** Who a dry run would have made so far: later rows of the same list find them. */
export interface Seen {
  byNumber: Map<string, KnownCustomer>;
  customers: Map<string, KnownCustomer>;
  handles: Map<string, KnownHandle>;
}

export function nobodySeen(): Seen {
  return { byNumber: new Map(), customers: new Map(), handles: new Map() };
}

/** What is known, and beside it what the rows before would have written. */
export function withSeen(known: Known, seen: Seen, keys: { numbers: string[]; handles: string[] }): Known {
  const pick = <T>(from: ReadonlyMap<string, T>, names: readonly string[]) =>
    names.flatMap((name): [string, T][] => {
      const found = from.get(name);
      return found ? [[name, found]] : [];
    });
  const handles = pick(seen.handles, keys.handles);
  const byNumber = pick(seen.byNumber, keys.numbers);
  const ids = [...handles.map(([, each]) => each.customerId), ...byNumber.map(([, each]) => each.id)];
  return {
    ...known,
    byNumber: new Map([...known.byNumber, ...byNumber]),
    handles: new Map([...known.handles, ...handles]),
    customers: new Map([...known.customers, ...pick(seen.customers, ids)]),
  };
}

/** Keeps in mind what a batch would have written. */
export function remember(seen: Seen, { created, updated, handles }: ImportWrites): void {
  for (const each of [...created, ...updated]) {
    seen.customers.set(each.id, each);
    if (each.number !== null) seen.byNumber.set(each.number, each);
  }
  for (const { channel, externalId, customerId } of handles)
    seen.handles.set(handleKeyOf({ channel, externalId }), { channel, externalId, customerId, homeId: null });
}
