"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AudienceMark } from "@/components/ui/audience-mark";
import { cn } from "@/components/ui/class-names";
import type { PracticeRunView } from "@/lib/quality/practice-schemas";
import { PracticeComposer } from "./practice-composer";
import { PracticeVerdict } from "./practice-verdict";
import { StartPractice } from "./start-practice";

type Step = PracticeRunView["steps"][number];

/** The afternoon as far as it was played, and the place to answer. */
export function PracticeScreen({ first }: { first: PracticeRunView }) {
  const t = useTranslations("practice");
  const [run, setRun] = useState(first);
  const { customer, steps, endedAt, script } = run;
  return (
    <div className="flex max-w-[720px] flex-col gap-4">
      <ol className="flex flex-col gap-4">
        {steps.map((step, at) => (
          <li key={at} className="flex flex-col gap-3">
            <Said step={step} name={customer.displayName} />
            {step.answer ? (
              <>
                <Bubble audience={step.answer.audience} name={t("you")} isOurs>
                  {step.answer.text}
                </Bubble>
                <PracticeVerdict answer={step.answer} />
              </>
            ) : (
              <PracticeComposer run={run} step={at} onAnswered={setRun} />
            )}
          </li>
        ))}
      </ol>
      {endedAt ? (
        <div role="status" className="flex flex-wrap items-center gap-3 border-t pt-4">
          <p className="flex-1 text-large">{t("over")}</p>
          <StartPractice script={script} title={t(`scripts.${script}.title`)} />
        </div>
      ) : null}
    </div>
  );
}

function Said({ step, name }: { step: Step; name: string }) {
  return step.says.map((text) => (
    <Bubble key={text} audience={step.audience} name={name}>
      {text}
    </Bubble>
  ));
}

const looks = {
  public: { line: "border-public-line", tint: "bg-public-tint" },
  private: { line: "border-private-line", tint: "bg-private-tint" },
};

type BubbleProps = { audience: "public" | "private"; name: string; isOurs?: boolean; children: string };

function Bubble({ audience, name, isOurs = false, children }: BubbleProps) {
  const t = useTranslations("practice");
  return (
    <div className={cn("border-l-3 py-1.5 pr-3 pl-3", looks[audience].line, isOurs && looks[audience].tint)}>
      <p className="flex items-center gap-2 text-meta">
        <span className="font-semibold">{name}</span>
        <AudienceMark audience={audience} word={t(`said.${audience}`)} />
      </p>
      <p className="whitespace-pre-wrap text-large [overflow-wrap:anywhere]">{children}</p>
    </div>
  );
}
