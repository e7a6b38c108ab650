import type { Spike } from "@/lib/incidents/spike-schemas";

/** What a sentence about a spike is made of. */
export function spikeValues({ seen, windowMinutes, expected, account, query, author }: Spike) {
  const where = query?.name ?? (account ? `@${account.handle.replace(/^@/, "")}` : "");
  return {
    seen,
    minutes: windowMinutes,
    expected: Math.round(expected * 10) / 10,
    where,
    author: author ?? where,
  };
}
