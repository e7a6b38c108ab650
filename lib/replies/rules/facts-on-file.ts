import { findPersonal, type PersonalKind } from "@/lib/customers/rules/personal/find-personal";
import { squeeze } from "@/lib/customers/rules/personal/squeeze";
import type { PrivateFact } from "./guard";

const KINDS: Readonly<Record<string, PersonalKind>> = {
  locator: "record-locator",
  order: "order-number",
  parcel: "tracking-number",
};

/**
 * What we hold of a person that may not appear in public: numbers by what they are, the rest by what can be recognised
 * in it (an address in a note). A tier or a language gives nobody away by itself.
 */
export function factsOnFile(facts: readonly { kind: string; value: string }[]): PrivateFact[] {
  return facts.flatMap(({ kind, value }): PrivateFact[] => {
    const known = KINDS[kind];
    if (known) return [{ kind: known, key: squeeze(value), isCertain: true }];
    return kind === "custom" ? findPersonal(value) : [];
  });
}
