"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { ReviewView } from "@/lib/quality/schemas";
import type { ReviewActs } from "./review-acts";

type Props = { review: ReviewView; acts: ReviewActs };

/** What the reviewed agent says to it. */
export function OwnReply({ review, acts }: Props) {
  const t = useTranslations("quality.review");
  const { id, reply, isContested, may, agent, settledAt } = review;
  const [text, setText] = useState(reply ?? "");
  const [contest, setContest] = useState(isContested);
  const { run, busy, problem } = useDeed();
  if (!may.reply)
    return reply === null ? null : (
      <section aria-labelledby="reply" className="border-t pt-3">
        <h2 id="reply" className="flex items-center gap-2 text-large">
          {t("replyOf", { agent: agent.displayName })}
          {isContested ? <Chip>{t(settledAt ? "settledAt" : "isContested")}</Chip> : null}
        </h2>
        <p className="whitespace-pre-wrap text-large">{reply}</p>
      </section>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => acts.answer({ id, reply: { text, contest } }), t("replied"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3 border-t pt-3" noValidate>
      <Field label={t("reply")}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={text}
            className={`${inputClass} py-1.5`}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t("contest")}
        checked={contest}
        onChange={(event) => setContest(event.target.checked)}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={busy || text.trim() === ""}>
          {t("sendReply")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
