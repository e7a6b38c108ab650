import { get } from "./get";
import { percentile, table } from "./timing";

const SECONDS = 15;
const FLOOD_PER_SECOND = 100;
const OTHERS_PER_SECOND = 8;

/** The searches of others while one agent asks a hundred times a second (attack A62). */
export async function floodSearch(
  url: string,
  crew: readonly string[],
  query: (n: number) => string,
): Promise<string> {
  const [flooder = "", ...others] = crew;
  const search = (cookie: string, n: number) =>
    get(`${url}/api/v1/search?q=${encodeURIComponent(query(n))}`, { cookie });
  const measure = async (
    cookieOf: (n: number) => string,
    perSecond: number,
    taken: number[],
    refused: number[],
  ) => {
    const begun = performance.now();
    const calls: Promise<void>[] = [];
    for (let n = 0; n < perSecond * SECONDS; n++) {
      const wait = begun + (n * 1000) / perSecond - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      const at = performance.now();
      calls.push(
        search(cookieOf(n), n).then(
          () => void taken.push(performance.now() - at),
          (error: unknown) => void refused.push(/answered 429/.test(String(error)) ? 429 : 0),
        ),
      );
    }
    await Promise.all(calls);
  };
  const other = (n: number) => others[n % others.length] ?? "";
  const calm: number[] = [];
  const busy: number[] = [];
  const allowed: number[] = [];
  const refused: number[] = [];
  const lost: number[] = [];
  await measure(other, OTHERS_PER_SECOND, calm, lost);
  await Promise.all([
    measure(other, OTHERS_PER_SECOND, busy, lost),
    measure(() => flooder, FLOOD_PER_SECOND, allowed, refused),
  ]);
  const told = refused.filter((status) => status === 429).length;
  return table(
    ["eight searches a second by others", "answered", "p50 ms", "p95 ms", "told to wait"],
    [
      ["alone", calm.length, percentile(calm, 0.5), percentile(calm, 0.95), ""],
      [
        `beside ${FLOOD_PER_SECOND}/s of one agent`,
        busy.length,
        percentile(busy, 0.5),
        percentile(busy, 0.95),
        lost.length,
      ],
      ["that agent", allowed.length, percentile(allowed, 0.5), percentile(allowed, 0.95), told],
    ],
  );
}
