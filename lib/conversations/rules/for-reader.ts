import { isBarred } from "@/lib/agents/rules/may-see";
import type { Conversation } from "../schemas";
import { maskNumber } from "./mask-number";

/** A row as this reader may see it: the preview of a message kept from them is blank. */
export function forReader(row: Conversation, barredAccountIds: ReadonlySet<string>): Conversation {
  const words = { audience: row.lastAudience, accountId: row.account?.id ?? null };
  const owed = row.callback;
  const callback = owed && { ...owed, number: maskNumber(owed.number) };
  return isBarred(barredAccountIds, words) ? { ...row, preview: "", callback } : row;
}
