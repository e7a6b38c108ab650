/**
 * How long each waits, by a simulator that shares nothing with the desk's own: second by second, a list of who waits and
 * a list of until when each person works, and handling times that are not exponential but log-normal as measured ones
 * are. `people` are those on shift in each slot; who leaves finishes first.
 */
export function servedSeconds(
  arrived: readonly number[],
  people: readonly number[],
  slotSeconds: number,
  { handlingSeconds, patienceSeconds }: { handlingSeconds: number; patienceSeconds: number },
  random: () => number,
): number[] {
  const waited = new Array<number>(arrived.length).fill(Number.POSITIVE_INFINITY);
  const spread = 0.8;
  const middle = Math.log(handlingSeconds) - spread ** 2 / 2;
  let working: number[] = [];
  let [next, first, earliest] = [0, 0, 0];
  for (let second = 0; second < people.length * slotSeconds; second += 1) {
    while (next < arrived.length && (arrived[next] ?? 0) <= second) next += 1;
    const there = people[Math.floor(second / slotSeconds)] ?? 0;
    if (first === next || (working.length >= there && earliest > second)) continue;
    working = working.filter((until) => until > second);
    while (first < next && working.length < there) {
      const waiting = second - (arrived[first] ?? 0);
      first += 1;
      // How long people wait is even up to twice the mean, not exponential.
      if (waiting > patienceSeconds * 2 * random()) continue;
      waited[first - 1] = waiting;
      const z = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
      working.push(second + Math.exp(middle + spread * z));
    }
    earliest = working.reduce((least, until) => Math.min(least, until), Number.POSITIVE_INFINITY);
  }
  return waited;
}
