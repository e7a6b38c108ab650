import type { Protocol, SafetyKind } from "../protocol-schemas";

interface Of {
  kind: SafetyKind;
  country: string | null;
  language: string | null;
}

/**
 * The protocols of a kind, the one that fits best first: own country before own language before neither. Those of
 * other countries and languages follow, as nobody may know where somebody is.
 */
export function fittingProtocols(
  protocols: readonly Protocol[],
  { kind, country, language }: Of,
): Protocol[] {
  const fit = (own: string, wanted: string | null) => (own === "" ? 1 : own === wanted ? 2 : 0);
  const score = (each: Protocol) => 3 * fit(each.country, country) + fit(each.language, language);
  const fits = (each: Protocol) => fit(each.country, country) > 0 && fit(each.language, language) > 0;
  return protocols
    .filter((each) => each.kind === kind)
    .sort((a, b) => Number(fits(b)) - Number(fits(a)) || score(b) - score(a));
}
