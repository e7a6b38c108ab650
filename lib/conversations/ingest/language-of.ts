import type { Arrival } from "@/lib/conversations/arrival";
import { detectLanguages } from "@/lib/conversations/detect-languages";

/** The language the wire names, where it names one. */
export function languageOf(said: string | undefined): string | null {
  const code = said?.toLowerCase();
  return code && /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(code) && code !== "und" ? code : null;
}

/** The same arrivals, each with its language where wire or detector tells. Called before the transaction: it may take seconds. */
export async function nameLanguages<A extends Arrival>(arrivals: readonly A[]): Promise<A[]> {
  const untold = arrivals.filter(({ inbound, byHand }) => !byHand && languageOf(inbound.language) === null);
  const found = await detectLanguages(untold.map(({ inbound }) => inbound.text));
  const languages = new Map(untold.map((arrival, index) => [arrival, found[index] ?? null]));
  return arrivals.map((arrival) => {
    const language = languages.get(arrival);
    return language ? { ...arrival, inbound: { ...arrival.inbound, language } } : arrival;
  });
}
