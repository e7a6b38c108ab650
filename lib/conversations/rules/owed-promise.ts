import { earlier } from "@/lib/base/time";
import type { PlacedFinding } from "@/lib/red-flags/rules/merge-findings";

/** What we told somebody we would do and have neither done nor been released from; instants are RFC 3339. */
export interface OwedPromise {
  id: string;
  threadId: string;
  interactionId: string;
  dueAt: string;
  /** It is near: it stands in the queue until it is kept. */
  isNear: boolean;
  brokenAt: string | null;
}

/** When the next of them is due that stands in the queue; null without any. */
export function promiseDue(promises: readonly OwedPromise[]): Date | null {
  const near = promises.filter(({ isNear }) => isNear).map(({ dueAt }) => new Date(dueAt));
  return near.reduce<Date | null>((first, at) => (first ? earlier(first, at) : at), null);
}

/** What a broken promise raises, until it is kept after all or released: the first that was broken. */
export function brokenFindings(promises: readonly OwedPromise[]): PlacedFinding[] {
  const broken = promises.flatMap(({ brokenAt, ...promise }) => (brokenAt ? [{ ...promise, brokenAt }] : []));
  const [first] = broken.sort((a, b) => Date.parse(a.brokenAt) - Date.parse(b.brokenAt));
  if (!first) return [];
  const { threadId, interactionId, dueAt } = first;
  const evidence = { code: "promise-broken", values: { dueAt: new Date(dueAt).toISOString() }, spans: [] };
  return [
    {
      kind: "promise-broken",
      evidence,
      isInferred: false,
      threadId,
      interactionId,
      sinceAt: Date.parse(first.brokenAt),
    },
  ];
}
