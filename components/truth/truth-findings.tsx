"use client";

import { Check, CircleAlert, Copy, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Truth } from "@/lib/response-times/truth-schemas";
import { useTruthWords } from "./use-truth-words";

type Props = { truth: Truth["accounts"][number]; zone: string };

/** What does not fit, the worst first, and wording that the figures bear out. */
export function TruthFindings({ truth, zone }: Props) {
  const t = useTranslations("truth");
  const words = useTruthWords(zone);
  const { findings, proposal } = truth;
  return (
    <div className="flex flex-col gap-4">
      <section>
        <h3 className="mb-1 font-medium text-meta">{t("findings")}</h3>
        {findings.length === 0 ? (
          <p className="text-body text-ink-2">{proposal ? t("fits") : t("unknown")}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {findings.map((finding) => {
              const isWrong = finding.grade === "wrong";
              const Icon = isWrong ? CircleAlert : Info;
              const source = t(`source.${finding.source}`);
              return (
                <li
                  key={`${finding.source} ${finding.code} ${finding.quote}`}
                  className="flex gap-2 text-body"
                >
                  <Icon
                    aria-hidden="true"
                    className={`mt-0.5 size-4 shrink-0 ${isWrong ? "text-red" : "text-ink-3"}`}
                  />
                  <p className="min-w-0">
                    <span className="font-medium">
                      {finding.quote === null ? source : t("quote", { source, quote: finding.quote })}
                    </span>{" "}
                    <span className="text-ink-2">{words.finding(finding)}</span>
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {proposal ? <Proposed text={words.proposal(proposal)} /> : null}
    </div>
  );
}

function Proposed({ text }: { text: string }) {
  const t = useTranslations("truth");
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="rounded-control border bg-raised px-3 py-2">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium text-meta">{t("proposal")}</h3>
        <Button size={24} icon={copied ? <Check /> : <Copy />} onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </Button>
      </div>
      <p className="mt-1 text-body">{text}</p>
    </section>
  );
}
