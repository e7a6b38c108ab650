"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { ScoreChoice } from "./score-choice";

export type FeedbackStep =
  | { step: "thanks" }
  | { step: "dead" }
  | { step: "choose" | "failed"; typed: { score: string; words: string } };

type Props = {
  brand: string | null;
  token: string;
  answer: (before: FeedbackStep | null, form: FormData) => Promise<FeedbackStep>;
};

/** Works without scripts; a second press sends nothing twice, for the link is good once. */
export function FeedbackForm({ brand, token, answer }: Props) {
  const t = useTranslations("feedback");
  const [state, send, isSending] = useActionState(answer, null);
  if (state?.step === "thanks") return <Told title={t("thanks")} text={t("thanksText")} />;
  if (brand === null || state?.step === "dead")
    return <Told title={t("deadTitle")} text={t("deadText")} link={t("hours")} />;
  const typed = state?.typed ?? { score: "", words: "" };
  const problem = state ? t(state.step === "choose" ? "choose" : "failed") : "";
  return (
    <form action={send} className="flex flex-col gap-5" aria-busy={isSending}>
      <header>
        <p className="font-semibold text-ink-2 text-meta">{brand}</p>
        <h1 className="text-display">{t("title")}</h1>
        <p className="mt-1 text-body text-ink-2">{t("lead", { brand })}</p>
      </header>
      <input type="hidden" name="token" value={token} />
      <ScoreChoice chosen={typed.score} />
      <Field label={t("words")} hint={t("wordsHint")}>
        {(control) => (
          <textarea
            {...control}
            name="words"
            rows={3}
            maxLength={1000}
            defaultValue={typed.words}
            className={cn(inputClass, "py-2")}
          />
        )}
      </Field>
      <Problem text={problem} />
      <Button type="submit" variant="solid" className="phone:h-11" disabled={isSending}>
        {isSending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}

function Told({ title, text, link }: { title: string; text: string; link?: string }) {
  return (
    <div role="status">
      <h1 className="text-display">{title}</h1>
      <p className="mt-2 text-body text-ink-2">{text}</p>
      {link ? (
        <a href="/hours" className="mt-4 inline-block text-body text-link">
          {link}
        </a>
      ) : null}
    </div>
  );
}
