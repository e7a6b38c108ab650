"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

let marked: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Which public posts of the open conversation look unanswered to strangers. */
export function markUnanswered(ids: readonly string[]): void {
  if (ids.length === marked.size && ids.every((id) => marked.has(id))) return;
  marked = new Set(ids);
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Under a public post that was answered elsewhere alone. */
export function StrangerMark({ id }: { id: string }) {
  const t = useTranslations("links");
  const isMarked = useSyncExternalStore(
    subscribe,
    () => marked.has(id),
    () => false,
  );
  return isMarked ? (
    <p className="mt-0.5 flex items-center gap-1 text-ink-2 text-meta">
      <Eye aria-hidden="true" className="size-3" />
      {t("notices.looksUnanswered")}
    </p>
  ) : null;
}
