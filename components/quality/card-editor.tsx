"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Question, ScoreCard } from "@/lib/quality/schemas";
import { QuestionEditor } from "./question-editor";
import { useQuestionWords } from "./use-question-words";

type Props = { card: ScoreCard; save: (input: unknown) => Promise<ActionResult<void>> };

const MOST = 20;

/** The questions of the card, kept as a further version. */
export function CardEditor({ card, save }: Props) {
  const t = useTranslations("quality.card");
  const words = useQuestionWords();
  const [questions, setQuestions] = useState<readonly Question[]>(() =>
    card.questions.map((question) => ({ ...question, ...words(question) })),
  );
  const [sample, setSample] = useState(String(card.sampleSize));
  const { run, busy, problem } = useDeed();
  const add = () => {
    const taken = new Set(questions.map(({ id }) => id));
    const place = Array.from({ length: MOST * 2 }, (_, at) => `question-${at + 1}`).find(
      (id) => !taken.has(id),
    );
    if (place)
      setQuestions([
        ...questions,
        { id: place, text: "", help: "", weight: 2, kind: "yes-no", mayNotApply: true },
      ]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => save({ questions, sampleSize: Number(sample), version: card.version }), t("saved"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-5" noValidate>
      <p className="text-body text-ink-2">
        {card.version === 0 ? t("default") : t("version", { version: card.version })}
      </p>
      <ol className="flex flex-col gap-4">
        {questions.map((question, place) => (
          <QuestionEditor
            key={question.id}
            question={question}
            place={place + 1}
            onChange={(next) =>
              setQuestions(questions.map((each) => (each.id === question.id ? next : each)))
            }
            onRemove={
              questions.length > 1
                ? () => setQuestions(questions.filter(({ id }) => id !== question.id))
                : null
            }
          />
        ))}
      </ol>
      <div>
        <Button icon={<Plus />} size={28} disabled={questions.length >= MOST} onClick={add}>
          {t("add")}
        </Button>
      </div>
      <Field label={t("sample")} hint={t("sampleHint")} className="border-t pt-4">
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={20}
            value={sample}
            className="figures w-24"
            onChange={(event) => setSample(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy || sample === ""}>
          {t("save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
