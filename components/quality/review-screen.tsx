"use client";

import { ArrowLeft } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ReviewView } from "@/lib/quality/schemas";
import { CardForm } from "./card-form";
import { CardResult } from "./card-result";
import { OwnReply } from "./own-reply";
import type { ReviewActs } from "./review-acts";
import { ReviewHistory } from "./review-history";

type Props = { review: ReviewView; acts: ReviewActs };

/** The card beside what was said. */
export function ReviewScreen({ review, acts }: Props) {
  const t = useTranslations("quality");
  const format = useFormatter();
  const { run, busy, problem } = useDeed();
  const { id, agent, customer, weekOn, cause, may, state } = review;
  const week = format.dateTime(new Date(`${weekOn}T12:00:00Z`), {
    ...{ timeZone: "UTC", day: "numeric", month: "long" },
  });
  return (
    <main id="main" className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-[1120px] flex-col gap-5 p-6 phone:p-4 phone:pb-24">
        <header className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-72">
            <a
              href="/quality"
              className="inline-flex items-center gap-1 text-accent text-meta hover:underline"
            >
              <ArrowLeft aria-hidden="true" className="size-3.5" />
              {t("review.back")}
            </a>
            <h1 className="text-title">{t("review.title", { agent: agent.displayName, customer })}</h1>
            <p className="text-body text-ink-2">{t("review.lead", { week, cause: t(`causes.${cause}`) })}</p>
          </div>
          {may.settle ? (
            <Button
              variant="solid"
              disabled={busy}
              onClick={() => void run(() => acts.settle({ id }), t("review.settled"))}
            >
              {t("review.settle")}
            </Button>
          ) : null}
          {may.askSecond ? (
            <Button disabled={busy} onClick={() => void run(() => acts.second({ id }), t("review.asked"))}>
              {t("review.askSecond")}
            </Button>
          ) : null}
        </header>
        <Problem text={problem} />
        <div className="grid grid-cols-[minmax(0,1fr)_380px] items-start gap-8 max-[1023px]:grid-cols-1">
          <ReviewHistory review={review} acts={acts} />
          <div className="flex flex-col gap-6">
            {may.review ? <CardForm review={review} acts={acts} /> : <CardResult review={review} />}
            {state === "open" ? null : <OwnReply review={review} acts={acts} />}
          </div>
        </div>
      </div>
    </main>
  );
}
