import type { FactKind } from "../fact-schemas";
import type { Purpose } from "../identity-schemas";

const OF_KIND: Readonly<Record<FactKind, Purpose>> = {
  tier: "person",
  order: "orders",
  locator: "booking",
  parcel: "parcels",
  language: "person",
  zone: "person",
  custom: "person",
};

/** What must be proven before a fact of this kind is told. */
export function purposeOf(kind: FactKind): Purpose {
  return OF_KIND[kind];
}

/** Whether what was proven is enough: a proven person is proven for everything. */
export function proves(proven: readonly string[], wanted: Purpose): boolean {
  return proven.includes("person") || proven.includes(wanted);
}
