"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Radio } from "@/components/ui/radio";
import { scoreOf } from "@/lib/quality/rules/score";
import type { Answers, Question, ReviewView } from "@/lib/quality/schemas";
import type { ReviewActs } from "./review-acts";
import { useQuestionWords } from "./use-question-words";

type Props = { review: ReviewView; acts: ReviewActs };

/** The questions to answer, with the score as it stands. */
export function CardForm({ review, acts }: Props) {
  const t = useTranslations("quality.review");
  const words = useQuestionWords();
  const [answers, setAnswers] = useState<Answers>({});
  const [summary, setSummary] = useState("");
  const { run, busy, problem } = useDeed();
  const { id, questions, changeNumber, agent } = review;
  const left = questions.filter((question) => answers[question.id] === undefined).length;
  const score = scoreOf(questions, answers);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = t("finished", { agent: agent.displayName });
    await run(() => acts.finish({ id, review: { answers, summary, changeNumber } }), said);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      <h2 className="text-large">{t("card")}</h2>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          words={words(question)}
          value={answers[question.id]}
          onChange={(answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
        />
      ))}
      <Field label={t("summary")} hint={t("summaryHint")}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={summary}
            className={`${inputClass} py-1.5`}
            onChange={(event) => setSummary(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("finish")}
        </Button>
        <span className="figures text-body text-ink-2">
          {left > 0
            ? t("unanswered", { count: left })
            : score === null
              ? t("noScore")
              : t("scoreIs", { score })}
        </span>
      </div>
      <Problem text={problem} />
    </form>
  );
}

type QuestionProps = {
  question: Question;
  words: { text: string; help: string };
  value: Answers[string] | undefined;
  onChange: (answer: Answers[string]) => void;
};

function QuestionField({ question: { id, kind, mayNotApply }, words, value, onChange }: QuestionProps) {
  const t = useTranslations("quality.review");
  const given = kind === "yes-no" ? [1, 0] : [1, 2, 3, 4, 5];
  const name = (answer: number) => (kind === "yes-no" ? t(answer === 1 ? "yes" : "no") : String(answer));
  return (
    <fieldset className="border-t pt-3">
      <legend className="float-left w-full font-medium text-body">{words.text}</legend>
      {words.help ? <p className="clear-left text-ink-3 text-meta">{words.help}</p> : null}
      <div className="clear-left flex flex-wrap gap-x-4 gap-y-1 pt-1.5">
        {given.map((answer) => (
          <Radio
            key={answer}
            name={id}
            label={name(answer)}
            checked={value === answer}
            onChange={() => onChange(answer)}
          />
        ))}
        {mayNotApply ? (
          <Radio name={id} label={t("na")} checked={value === "n/a"} onChange={() => onChange("n/a")} />
        ) : null}
      </div>
    </fieldset>
  );
}
