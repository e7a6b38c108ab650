/** Remembers answers for a moment, so that a flood of mails asks once. What fails is not remembered. */
export function brieflyRemembered<T>(
  ask: (key: string) => Promise<T>,
  ms: number,
): (key: string) => Promise<T> {
  const known = new Map<string, { until: number; answer: Promise<T> }>();
  return (key) => {
    const now = Date.now();
    const found = known.get(key);
    if (found && found.until > now) return found.answer;
    if (known.size > MOST) known.clear();
    const answer = ask(key);
    known.set(key, { until: now + ms, answer });
    answer.catch(() => known.delete(key));
    return answer;
  };
}

const MOST = 1000;
