import { isBarred } from "@/lib/agents/rules/may-see";
import type { Conversation } from "../schemas";
import { maskNumber } from "./mask-number";

/** A row as this reader may see it: the preview of a message kept from them is blank. */
export function forReader(row: Conversation, barredAccountIds: ReadonlySet<string>): Conversation {
  const words = { audience: row.lastAudience, accountId: row.account?.id ?? null };
  if (isBarred(barredAccountIds, words)) return withoutWords(row);
  const isKept = row.flags.length > 0 && isBarred(barredAccountIds, { ...words, audience: "private" });
  return isKept ? { ...row, flags: withoutEvidence(row.flags) } : row;
}

/** The same for whom all its words are kept from. */
export function withoutWords(row: Conversation): Conversation {
  const owed = row.callback;
  const callback = owed && { ...owed, number: maskNumber(owed.number) };
  const promise = row.promise && { ...row.promise, what: "" };
  return { ...row, preview: "", callback, promise, flags: withoutEvidence(row.flags) };
}

/** That they stand is for everybody who sees the row; what was said is not. */
function withoutEvidence(flags: Conversation["flags"]): Conversation["flags"] {
  return flags.map((flag) => ({ ...flag, evidence: "", says: { code: "kept", values: {}, spans: [] } }));
}
