"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Question, ReviewView } from "@/lib/quality/schemas";
import { useQuestionWords } from "./use-question-words";

/** The card as it was answered, and where second eyes saw it otherwise. */
export function CardResult({ review }: { review: ReviewView }) {
  const t = useTranslations("quality.review");
  const words = useQuestionWords();
  const format = useFormatter();
  const { questions, answers, score, summary, reviewer, other, state } = review;
  const say = (question: Question | undefined, answer: string) => {
    if (answer === "n/a") return t("na");
    return question?.kind === "scale" ? t("scale", { value: answer }) : t(answer === "1" ? "yes" : "no");
  };
  if (state === "open") return null;
  return (
    <section aria-labelledby="card" className="flex flex-col gap-3">
      <div className="flex items-baseline gap-3">
        <h2 id="card" className="flex-1 text-large">
          {t("card")}
        </h2>
        <strong className="figures text-title">
          {score === null ? t("noScore") : t("scoreIs", { score: format.number(score) })}
        </strong>
      </div>
      {reviewer ? (
        <p className="text-ink-3 text-meta">{t("reviewer", { name: reviewer.displayName })}</p>
      ) : null}
      <dl>
        {questions.map((question) => (
          <div key={question.id} className="flex gap-3 border-t py-2 text-body">
            <dt className="min-w-0 flex-1">{words(question).text}</dt>
            <dd className="shrink-0 font-semibold">{say(question, String(answers[question.id] ?? "n/a"))}</dd>
          </div>
        ))}
      </dl>
      {summary ? <p className="whitespace-pre-wrap border-t pt-2 text-large">{summary}</p> : null}
      {other ? (
        <section aria-labelledby="other" className="rounded-control bg-sunk p-3 text-body">
          <h3 id="other" className="font-semibold">
            {t("other")}
          </h3>
          <p>
            {t("otherScore", {
              name: other.reviewer?.displayName ?? "",
              score: other.score === null ? t("noScore") : format.number(other.score),
            })}
          </p>
          {other.apart.length === 0 ? <p className="text-ink-2">{t("agree")}</p> : null}
          <ul>
            {other.apart.map(({ questionId, own, other: theirs }) => {
              const question = questions.find(({ id }) => id === questionId);
              const text = question ? words(question).text : questionId;
              return (
                <li key={questionId}>
                  {t("apart", { question: text, own: say(question, own), other: say(question, theirs) })}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </section>
  );
}
