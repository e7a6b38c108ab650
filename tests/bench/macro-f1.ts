export interface Pair<Label extends string> {
  truth: Label;
  said: string;
}

/** The mean of the classes' F1, in 0–1; what is said outside the classes is a miss. */
export function macroF1<Label extends string>(pairs: readonly Pair<Label>[]): number {
  const classes = [...new Set(pairs.map(({ truth }) => truth))];
  const each = classes.map((label) => {
    const right = pairs.filter(({ truth, said }) => truth === label && said === label).length;
    const said = pairs.filter((pair) => pair.said === label).length;
    const true_ = pairs.filter((pair) => pair.truth === label).length;
    return right === 0 ? 0 : (2 * right) / (said + true_);
  });
  return each.reduce((total, one) => total + one, 0) / Math.max(1, each.length);
}

/** What always saying the commonest class would score. */
export function majorityF1<Label extends string>(pairs: readonly Pair<Label>[]): number {
  const counts = new Map<string, number>();
  for (const { truth } of pairs) counts.set(truth, (counts.get(truth) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [""];
  return macroF1(pairs.map(({ truth }) => ({ truth, said: commonest })));
}
