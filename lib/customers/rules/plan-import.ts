import type { ImportRow, RowError } from "./import-row";
import { handleKeyOf, type Known, type KnownCustomer, type KnownHandle } from "./known";

export interface ImportWrites {
  created: (KnownCustomer & { line: number })[];
  updated: KnownCustomer[];
  handles: { id: string; channel: string; externalId: string; customerId: string; isLinked: boolean }[];
  facts: { id: string; customerId: string; kind: string; label: string | null; value: string }[];
  outdated: string[];
  errors: (RowError & { line: number })[];
  counts: { created: number; updated: number; unchanged: number; failed: number };
}

/**
 * What a batch of rows does: a row's person is found by number, else by address or phone number, else made. What belongs
 * to somebody else is an error of the row, never moved. Rows of a batch must not share a key.
 */
export function planImport(
  rows: readonly ImportRow[],
  known: Known,
  isVerified: boolean,
  newId: () => string,
): ImportWrites {
  const writes: ImportWrites = {
    created: [],
    updated: [],
    handles: [],
    facts: [],
    outdated: [],
    errors: [],
    counts: { created: 0, updated: 0, unchanged: 0, failed: 0 },
  };
  for (const row of rows) {
    const found = targetOf(row, known);
    if ("error" in found) {
      writes.errors.push({ ...found.error, line: row.line });
      writes.counts.failed++;
    } else planRow(row, found.target, { known, isVerified, newId, writes });
  }
  return writes;
}

type Target = { target: KnownCustomer | null } | { error: RowError };

/** Whose row it is; null for somebody new. */
export function targetOf(row: ImportRow, known: Known): Target {
  const handles = row.handles.flatMap((each) => known.handles.get(handleKeyOf(each)) ?? []);
  const named = row.number === null ? undefined : known.byNumber.get(row.number);
  const other = (handle: KnownHandle, id: string) => handle.customerId !== id && handle.homeId !== id;
  const target = named ?? known.customers.get(handles[0]?.customerId ?? "") ?? null;
  if (!target) return { target: null };
  const foreign = handles.find((each) => other(each, target.id));
  if (foreign) {
    const field = row.handles.find((each) => handleKeyOf(each) === handleKeyOf(foreign))?.channel ?? null;
    return { error: { code: "import-elsewhere", field, values: { value: foreign.externalId } } };
  }
  if (row.number !== null && target.number !== null && target.number !== row.number)
    return { error: { code: "import-other-number", field: "number", values: { number: target.number } } };
  return { target };
}

interface Around {
  known: Known;
  isVerified: boolean;
  newId: () => string;
  writes: ImportWrites;
}

function planRow(row: ImportRow, target: KnownCustomer | null, around: Around): void {
  const { known, isVerified, newId, writes } = around;
  const id = target?.id ?? newId();
  const name = row.displayName ?? target?.displayName ?? row.handles[0]?.externalId ?? row.number ?? "";
  const after: KnownCustomer = {
    id,
    number: row.number ?? target?.number ?? null,
    displayName: name,
    language: row.language ?? target?.language ?? null,
    zone: row.zone ?? target?.zone ?? null,
  };
  const isChanged =
    target !== null &&
    (after.number !== target.number ||
      after.displayName !== target.displayName ||
      after.language !== target.language ||
      after.zone !== target.zone);
  if (target === null) writes.created.push({ ...after, line: row.line });
  else if (isChanged) writes.updated.push(after);

  const unknown = row.handles.filter((each) => !known.handles.has(handleKeyOf(each)));
  const isOwn = (index: number) => target === null && index === 0;
  const taken = unknown.filter((_, index) => isVerified || isOwn(index));
  for (const [index, handle] of taken.entries())
    writes.handles.push({ id: newId(), ...handle, customerId: id, isLinked: !isOwn(index) });
  const unproven = unknown
    .filter((each) => !taken.includes(each))
    .map(({ channel, externalId }) => ({ kind: "custom" as const, label: channel, value: externalId }));

  const before = known.facts.get(id) ?? [];
  const facts = [...row.facts, ...unproven];
  const added = facts.filter((fact) => !before.some((each) => sameFact(each, fact)));
  const outdated = before.filter(
    (each) =>
      each.source === "import" &&
      isSingle(each) &&
      added.some((fact) => fact.kind === each.kind && fact.label === each.label),
  );
  writes.facts.push(...added.map((fact) => ({ id: newId(), customerId: id, ...fact })));
  writes.outdated.push(...outdated.map((each) => each.id));

  if (target === null) writes.counts.created++;
  else if (isChanged || taken.length > 0 || added.length > 0) writes.counts.updated++;
  else writes.counts.unchanged++;
}

type FactLike = { kind: string; label: string | null; value: string };
const sameFact = (a: FactLike, b: FactLike) =>
  a.kind === b.kind && a.label === b.label && a.value === b.value;
/** A person has one tier, one note of the list; orders and locators are many. */
const isSingle = ({ kind }: { kind: string }) => kind === "tier" || kind === "custom";
