"use client";

import { useTranslations } from "next-intl";
import type { Evidence, EvidenceKind } from "@/lib/customers/schemas";

type Said = { kind: EvidenceKind; value: string | null; audience: string | null; words?: string | null };

/** Evidence as a sentence part: "gave the address jo@example.com in private". */
export function useEvidenceWords(): (evidence: Said | Evidence) => string {
  const t = useTranslations("links");
  return ({ kind, value, audience, words }) => {
    if (value === "" && words === undefined) return t("evidence.hidden");
    const what = t(`evidence.${kind}`, { value: value ?? "" });
    const where = audience === "public" || audience === "private" ? t(`evidence.in.${audience}`) : "";
    const own = words ? t("evidence.words", { words }) : "";
    return [
      kind === "by-hand" && own ? own : what,
      kind === "by-hand" ? "" : where,
      kind === "by-hand" ? "" : own,
    ]
      .filter(Boolean)
      .join(" ");
  };
}
