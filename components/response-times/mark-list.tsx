"use client";

import { useTranslations } from "next-intl";
import type { Mark } from "@/lib/response-times/overview-schemas";
import { useMarkWords } from "./use-mark-words";
import { useMoments } from "./use-moments";

const MOST = 4;

/** What stands on the axis, in words: incidents, changed targets and hours, times without delivery. */
export function MarkList({ marks, zone }: { marks: readonly Mark[]; zone: string }) {
  const t = useTranslations("response-times");
  const { instant } = useMoments(zone);
  const wordsOf = useMarkWords();
  if (marks.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-ink-3 text-meta">
      {marks.slice(0, MOST).map((mark) => (
        <li key={`${mark.kind} ${mark.fromAt} ${mark.accountId ?? ""} ${mark.label}`}>
          <span className="figures">
            {mark.toAt === null || mark.kind !== "no-delivery"
              ? instant(mark.fromAt)
              : `${instant(mark.fromAt)} – ${instant(mark.toAt)}`}
          </span>{" "}
          <span className="text-ink-2">{wordsOf(mark)}</span>
        </li>
      ))}
      {marks.length > MOST ? <li>{t("mark.more", { count: marks.length - MOST })}</li> : null}
    </ul>
  );
}
