/** The rows chosen for a deed on many. */
export type Selection = Readonly<{
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
  /** Everything the filter matches, also what is not loaded. */
  all: boolean;
}>;

export const noSelection: Selection = { ids: new Set(), anchor: null, all: false };

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, all: false };
}

/** From the last chosen row to this one, both included, in the order on the screen. */
export function extend(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor ? shown.indexOf(selection.anchor) : -1;
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor, all: false };
}

export function chooseLoaded(shown: readonly string[]): Selection {
  return { ids: new Set(shown), anchor: shown[0] ?? null, all: false };
}
