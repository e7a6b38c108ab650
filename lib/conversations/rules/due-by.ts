import { earlier } from "@/lib/base/time";

/** What is due first: the open turn or a call we owe; null when neither is. */
export function dueBy(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return earlier(one, other);
}
