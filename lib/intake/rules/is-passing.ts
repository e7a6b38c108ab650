/** Deadlock, serialization, lock and statement timeouts, the server or the way to it gone, the disk full, pool waits. */
const PASSING =
  /\b(40P01|40001|55P03|57014|57P0[1-4]|53[0-9]{3}|08[0-9]{3}|P1001|P1002|P1008|P1017|P2024|P2028|P2034|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)\b|Connection terminated|deadlock detected|timeout exceeded when trying to connect|could not serialize/i;

/** Whether an error of the database passes by itself: then nothing is poisonous and everything is tried again later. */
export function isPassing(error: unknown): boolean {
  return PASSING.test(wordsOf(error, 0));
}

function wordsOf(error: unknown, depth: number): string {
  if (typeof error !== "object" || error === null || depth > 4) return String(error);
  const { code, message, cause, meta } = error as Record<string, unknown>;
  const told = [code, message, meta && JSON.stringify(meta), cause && wordsOf(cause, depth + 1)];
  return told.map((word) => String(word ?? "")).join(" ");
}
