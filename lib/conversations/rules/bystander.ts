/**
 * Whether this stays in the thread without conversation or clock: it names us only in the automatic prefix of a
 * reply (or not at all), is not by the thread's author, quotes nothing and answers no post of ours. Where nobody
 * can say who began the thread, nobody is called a bystander.
 */
export function isBystander(of: {
  names: "body" | "prefix" | "none";
  audience: "public" | "private";
  isThreadAuthor: boolean | null;
  answersOurs: boolean;
  quotes: boolean;
}): boolean {
  if (of.audience === "private" || of.names === "body" || of.answersOurs || of.quotes) return false;
  return of.isThreadAuthor === false;
}
