"use client";

import { useTranslations } from "next-intl";
import type { ListenedPost } from "@/lib/listening/post-schemas";

type Relevance = NonNullable<ListenedPost["relevance"]>;

/** How likely it is wanted, and the signs that say so. */
export function WhyRelevant({ relevance }: { relevance: Relevance }) {
  const t = useTranslations("listening.post");
  const said = ({ kind, word, taken, dismissed, weight }: Relevance["why"][number]) => {
    const isFor = weight > 0;
    const count = isFor ? taken : dismissed;
    if (kind === "word") return t(isFor ? "why.wordTaken" : "why.wordDismissed", { count, word });
    if (kind === "author") return t(isFor ? "why.authorTaken" : "why.authorDismissed", { count });
    return t(isFor ? "why.signTaken" : "why.signDismissed", { count, sign: t(`signs.${kind}`) });
  };
  return (
    <p className="text-ink-3 text-meta">
      <span className="figures font-semibold text-ink-2">
        {t("score", { percent: Math.round(relevance.score * 100) })}
      </span>
      {relevance.why.map((sign) => (
        <span key={`${sign.kind} ${sign.word}`}> · {said(sign)}</span>
      ))}
    </p>
  );
}
