"use client";

import { useTranslations } from "next-intl";

/** The posts a long text becomes, each with its own length. */
export function PartsPreview({
  parts,
  limit,
}: {
  parts: readonly { text: string; weightedLength: number }[];
  limit: number;
}) {
  const t = useTranslations("replies-ui");
  if (parts.length < 2) return null;
  return (
    <details className="mx-2 mb-1 rounded-control bg-sunk px-3 py-1.5 text-meta">
      <summary className="text-ink-2">{t("parts.summary", { count: parts.length })}</summary>
      <ol className="mt-1.5 flex max-h-40 flex-col gap-1.5 overflow-y-auto">
        {parts.map((part) => (
          <li key={part.text} className="flex gap-3 border-l-3 border-public-line bg-raised px-2.5 py-1.5">
            <span dir="auto" className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
              {part.text}
            </span>
            <span className="figures shrink-0 text-ink-3">
              {part.weightedLength} / {limit}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
